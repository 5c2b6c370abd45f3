package org.foxglove4j.processor.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.foxglove4j.processor.model.JavaType;

/** Converts the compiler's types into those of the model. */
final class JavaTypes {

    private static final JavaType OBJECT = JavaType.Declared.of("java.lang", "Object");

    private JavaTypes() {}

    /** Converts a type; a wildcard or type variable becomes its upper bound. */
    static JavaType of(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return new JavaType.Primitive(type.getKind().name().toLowerCase(Locale.ROOT));
        }
        if (type instanceof ArrayType array) {
            return new JavaType.Array(of(array.getComponentType()));
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null ? OBJECT : of(wildcard.getExtendsBound());
        }
        if (type instanceof TypeVariable variable) {
            return bound(variable.getUpperBound());
        }
        if (type instanceof DeclaredType declared) {
            return declared(declared);
        }
        return OBJECT;
    }

    /**
     * Converts the bound of a type variable without its arguments, which may contain it: {@code T extends
     * Comparable<T>}.
     */
    private static JavaType bound(TypeMirror bound) {
        return bound instanceof DeclaredType declared ? declared((TypeElement) declared.asElement()) : of(bound);
    }

    static JavaType.Declared declared(DeclaredType type) {
        List<JavaType> arguments =
                type.getTypeArguments().stream().map(JavaTypes::argument).toList();
        JavaType.Declared plain = declared((TypeElement) type.asElement());
        return new JavaType.Declared(plain.packageName(), plain.simpleNames(), arguments);
    }

    private static JavaType argument(TypeMirror type) {
        return type instanceof WildcardType ? new JavaType.Extends(of(type)) : of(type);
    }

    static JavaType.Declared declared(TypeElement type) {
        Deque<String> names = new ArrayDeque<>();
        Element element = type;
        while (element instanceof TypeElement) {
            names.addFirst(element.getSimpleName().toString());
            element = element.getEnclosingElement();
        }
        return new JavaType.Declared(packageOf(type), List.copyOf(names), List.of());
    }

    static String packageOf(Element element) {
        for (Element enclosing = element; enclosing != null; enclosing = enclosing.getEnclosingElement()) {
            if (enclosing instanceof PackageElement packageElement) {
                return packageElement.getQualifiedName().toString();
            }
        }
        return "";
    }
}
