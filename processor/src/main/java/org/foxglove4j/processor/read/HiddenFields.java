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
 * Finds fields that are not in the messages of a class, because generated code cannot read them. Users of libraries
 * that log private fields would otherwise notice this only when they look at a recording.
 */
final class HiddenFields {

    private HiddenFields() {}

    /**
     * Returns the flaw of an annotated class with hidden fields, if any; a more severe one if it has no other fields.
     */
    static List<Flaw> flaws(TypeElement type, Members members) {
        if (members.hidden().isEmpty()) {
            return List.of();
        }
        FlawKind kind = members.list().isEmpty() ? FlawKind.ALL_FIELDS_HIDDEN : FlawKind.FIELDS_HIDDEN;
        String names = members.hidden().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return List.of(new Flaw(kind, type.getSimpleName().toString(), names, new SourceOrigin(type, null)));
    }

    /** Returns whether a type is plain data that can be encoded, rather than an object that the class works with. */
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
