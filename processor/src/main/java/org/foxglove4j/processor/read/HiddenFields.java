package org.foxglove4j.processor.read;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;
import org.foxglove4j.processor.model.RuntimeNames;

/**
 * Finds what a class knows and its messages do not, since no generated code can read it: those who come from libraries that
 * log private fields would miss it only when they look at a recording.
 */
final class HiddenFields {

    private HiddenFields() {}

    /** Returns the flaw of an annotated class that hides such fields, if it does; a graver one if it shows nothing at all. */
    static List<Flaw> flaws(TypeElement type, Members members) {
        if (members.hidden().isEmpty()) {
            return List.of();
        }
        FlawKind kind = members.list().isEmpty() ? FlawKind.ALL_FIELDS_HIDDEN : FlawKind.FIELDS_HIDDEN;
        String names = members.hidden().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return List.of(new Flaw(kind, type.getSimpleName().toString(), names, new SourceOrigin(type, null)));
    }

    /** Returns whether values of a type would have a form on the wire, and are not what a class works with. */
    static boolean isData(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return true;
        }
        if (type instanceof ArrayType array) {
            return isData(array.getComponentType());
        }
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return false;
        }
        String name = element.getQualifiedName().toString();
        boolean isHolder = KnownCollections.LISTS.containsKey(name)
                || KnownCollections.MAPS.containsKey(name)
                || name.equals("java.util.Optional");
        if (isHolder) {
            return !declared.getTypeArguments().isEmpty()
                    && declared.getTypeArguments().stream().allMatch(HiddenFields::isData);
        }
        return KnownTypes.SCALARS.containsKey(name)
                || KnownTypes.PRIMITIVE_OPTIONALS.containsKey(name)
                || element.getKind() == ElementKind.ENUM
                || AnnotationView.find(element, RuntimeNames.FOXGLOVE_SCHEMA).isPresent();
    }
}
