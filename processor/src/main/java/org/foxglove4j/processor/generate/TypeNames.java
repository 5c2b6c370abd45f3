package org.foxglove4j.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.OptionalKind;

/** Converts the type names of the model to those of JavaPoet. */
public final class TypeNames {

    private static final Map<String, TypeName> PRIMITIVES = Map.of(
            "boolean", TypeName.BOOLEAN,
            "byte", TypeName.BYTE,
            "short", TypeName.SHORT,
            "int", TypeName.INT,
            "long", TypeName.LONG,
            "float", TypeName.FLOAT,
            "double", TypeName.DOUBLE,
            "char", TypeName.CHAR);

    private TypeNames() {}

    /** Returns the name of a type, with its arguments. */
    public static TypeName of(JavaType type) {
        if (type instanceof JavaType.Primitive primitive) {
            TypeName name = PRIMITIVES.get(primitive.keyword());
            if (name == null) {
                throw new IllegalArgumentException(primitive.keyword() + " is no primitive type");
            }
            return name;
        }
        if (type instanceof JavaType.Array array) {
            return ArrayTypeName.of(of(array.component()));
        }
        if (type instanceof JavaType.Extends wildcard) {
            return WildcardTypeName.subtypeOf(of(wildcard.bound()));
        }
        JavaType.Declared declared = (JavaType.Declared) type;
        if (declared.arguments().isEmpty()) {
            return raw(declared);
        }
        TypeName[] arguments = declared.arguments().stream().map(TypeNames::of).toArray(TypeName[]::new);
        return ParameterizedTypeName.get(raw(declared), arguments);
    }

    /** Returns the interface of a kind of collection. */
    public static ClassName raw(CollectionKind kind) {
        return switch (kind) {
            case LIST -> ClassName.get(List.class);
            case SET -> ClassName.get(Set.class);
            case COLLECTION -> ClassName.get(Collection.class);
            case ITERABLE -> ClassName.get(Iterable.class);
            case ARRAY -> throw new IllegalArgumentException("an array has no interface");
        };
    }

    /** Returns the class of a kind of optional. */
    public static ClassName raw(OptionalKind kind) {
        return switch (kind) {
            case OPTIONAL -> ClassName.get(Optional.class);
            case OPTIONAL_INT -> ClassName.get(OptionalInt.class);
            case OPTIONAL_LONG -> ClassName.get(OptionalLong.class);
            case OPTIONAL_DOUBLE -> ClassName.get(OptionalDouble.class);
        };
    }

    /** Returns the name of a class without its arguments. */
    public static ClassName raw(JavaType.Declared type) {
        List<String> names = type.simpleNames();
        return ClassName.get(
                type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
    }

    /** Returns a generic class of the runtime or the JDK with one argument, boxed if need be. */
    public static ParameterizedTypeName generic(ClassName raw, TypeName argument) {
        return ParameterizedTypeName.get(raw, argument.isPrimitive() ? argument.box() : argument);
    }
}
