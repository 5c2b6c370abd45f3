package org.foxglove4j.processor.read;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.foxglove4j.processor.model.RuntimeNames;
import org.jspecify.annotations.Nullable;

/** Finds the types that a converter converts. */
final class Converters {

    private final Compilation compilation;
    private final Types types;

    Converters(Compilation compilation) {
        this.compilation = compilation;
        this.types = compilation.types();
    }

    /** Returns the wire type of a converter, or null if it does not convert the type. */
    @Nullable
    TypeMirror wireType(DeclaredType converter, TypeMirror javaType) {
        DeclaredType contract = contract(converter);
        if (contract == null || contract.getTypeArguments().size() != 2) {
            return null;
        }
        List<? extends TypeMirror> arguments = contract.getTypeArguments();
        TypeMirror converted = arguments.get(0);
        TypeMirror boxed = boxed(javaType);
        boolean isConverted = types.isAssignable(boxed, converted) && types.isAssignable(converted, boxed);
        return isConverted ? arguments.get(1) : null;
    }

    private TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    /** Returns why generated code cannot create a converter, as a clause, or an empty string. */
    String obstacle(TypeElement converter, String fromPackage) {
        if (converter.getKind() != ElementKind.CLASS || converter.getModifiers().contains(Modifier.ABSTRACT)) {
            return "is abstract";
        }
        if (converter.getModifiers().contains(Modifier.PRIVATE)) {
            return "is private";
        }
        if (converter.getNestingKind() == NestingKind.MEMBER
                && !converter.getModifiers().contains(Modifier.STATIC)) {
            return "is an inner class";
        }
        boolean isElsewhere = !JavaTypes.packageOf(converter).equals(fromPackage);
        if (isElsewhere && !Accessibility.isPublic(converter)) {
            return "is not public, and in another package";
        }
        return ElementFilter.constructorsIn(converter.getEnclosedElements()).stream()
                .filter(constructor ->
                        constructor.getParameters().isEmpty() && Accessibility.isReachable(constructor, fromPackage))
                .findFirst()
                .map(constructor -> compilation.checkedExceptions(constructor).isEmpty()
                        ? ""
                        : "has a constructor that throws a checked exception")
                .orElse("has no constructor without parameters");
    }

    private @Nullable DeclaredType contract(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return null;
        }
        if (element.getQualifiedName().contentEquals(RuntimeNames.FOXGLOVE_CONVERTER.qualifiedName())) {
            return declared;
        }
        for (TypeMirror supertype : types.directSupertypes(type)) {
            DeclaredType found = contract(supertype);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
