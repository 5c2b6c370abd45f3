package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Lists a class and its superclasses, or an interface and those that it extends. */
final class Hierarchy {

    private final Types types;

    Hierarchy(Types types) {
        this.types = types;
    }

    /** Returns the type preceded by its supertypes, without {@code Object}. */
    List<DeclaredType> topDown(DeclaredType type) {
        List<DeclaredType> levels = new ArrayList<>();
        add(type, levels);
        return levels;
    }

    /**
     * Returns the interfaces that a class implements, except those of the JDK, nearest first; none for an interface.
     */
    Set<TypeElement> implementedBy(DeclaredType type) {
        Set<TypeElement> interfaces = new LinkedHashSet<>();
        if (type.asElement().getKind() != ElementKind.INTERFACE) {
            addImplemented(type, interfaces);
        }
        return interfaces;
    }

    private void addImplemented(TypeMirror type, Set<TypeElement> interfaces) {
        for (TypeMirror supertype : types.directSupertypes(type)) {
            if (supertype instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                if (element.getKind() == ElementKind.INTERFACE
                        && !JavaTypes.packageOf(element).startsWith("java.")) {
                    interfaces.add(element);
                }
                addImplemented(supertype, interfaces);
            }
        }
    }

    private void add(DeclaredType type, List<DeclaredType> levels) {
        boolean isInterface = type.asElement().getKind() == ElementKind.INTERFACE;
        for (TypeMirror supertype : types.directSupertypes(type)) {
            if (supertype instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement element
                    && !element.getQualifiedName().contentEquals("java.lang.Object")
                    && (element.getKind() == ElementKind.INTERFACE) == isInterface) {
                add(declared, levels);
            }
        }
        if (levels.stream().noneMatch(level -> level.asElement().equals(type.asElement()))) {
            levels.add(type);
        }
    }
}
