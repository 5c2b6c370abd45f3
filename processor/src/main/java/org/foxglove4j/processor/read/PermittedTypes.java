package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;

/**
 * Finds the permitted types of a sealed type, in an order that is stable enough for numbering. Without a {@code
 * permits} clause, the order of the compilers is not: javac before 23 uses the order in which it encountered the types,
 * which depends on the other sources, and Eclipse's compiler sorts them by name.
 */
final class PermittedTypes {

    private final Compilation compilation;
    private final StoredNotes storedNotes;

    PermittedTypes(Compilation compilation) {
        this.compilation = compilation;
        this.storedNotes = new StoredNotes(compilation);
    }

    static boolean areDeclaredBy(TypeElement type) {
        return (type.getModifiers().contains(Modifier.SEALED)
                        || !Kotlin.sealedSubclasses(type).isEmpty())
                && (type.getModifiers().contains(Modifier.ABSTRACT) || type.getKind() == ElementKind.INTERFACE);
    }

    /**
     * Returns the flaw of a sealed class that is not abstract: it is a message itself, not a choice of alternatives.
     */
    static List<Flaw> unreachedBy(TypeElement type, SourceOrigin origin) {
        if (!type.getModifiers().contains(Modifier.SEALED)) {
            return List.of();
        }
        String permitted = type.getPermittedSubclasses().stream()
                .map(mirror -> JavaTypes.of(mirror).shortName())
                .collect(Collectors.joining(" and "));
        return List.of(
                new Flaw(FlawKind.CONCRETE_SEALED_CLASS, type.getSimpleName().toString(), permitted, origin));
    }

    /**
     * Returns the permitted types in declaration order if all of them are nested in the same top-level type as the
     * sealed type, or else in the order of the {@code permits} clause; for Kotlin in source order, which kapt does not
     * preserve.
     */
    List<TypeElement> of(TypeElement sealed) {
        if (compilation.isSource(sealed) && !sealed.getModifiers().contains(Modifier.SEALED)) {
            return Kotlin.sealedSubclasses(sealed).stream()
                    .map(name -> compilation.elements().getTypeElement(name))
                    .filter(Objects::nonNull)
                    .toList();
        }
        List<TypeElement> permitted = new ArrayList<>();
        for (TypeMirror mirror : sealed.getPermittedSubclasses()) {
            if (mirror instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type) {
                permitted.add(type);
            }
        }
        if (!compilation.isSource(sealed)) {
            List<String> order = storedNotes.alternatives(sealed);
            permitted.sort(Comparator.comparingInt(
                    type -> order.indexOf(type.getQualifiedName().toString())));
            return permitted;
        }
        Element outermost = Compilation.outermost(sealed);
        if (permitted.stream().allMatch(type -> Compilation.outermost(type).equals(outermost))) {
            List<Element> order = new ArrayList<>();
            addTypes(outermost, order);
            permitted.sort(Comparator.comparingInt(order::indexOf));
        }
        return permitted;
    }

    private static void addTypes(Element element, List<Element> into) {
        if (element instanceof TypeElement) {
            into.add(element);
            element.getEnclosedElements().forEach(enclosed -> addTypes(enclosed, into));
        }
    }
}
