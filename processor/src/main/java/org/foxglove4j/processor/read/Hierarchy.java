package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.List;
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

    /** Returns the type last, what it inherits from first, without {@code Object}. */
    List<DeclaredType> topDown(DeclaredType type) {
        List<DeclaredType> levels = new ArrayList<>();
        add(type, levels);
        return levels;
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
