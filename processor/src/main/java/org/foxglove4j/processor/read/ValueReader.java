package org.foxglove4j.processor.read;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.foxglove4j.processor.model.Access;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.OptionalKind;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.UnsupportedReason;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.ConvertedType;
import org.foxglove4j.processor.model.ValueType.ListType;
import org.foxglove4j.processor.model.ValueType.MapType;
import org.foxglove4j.processor.model.ValueType.OptionalType;
import org.foxglove4j.processor.model.ValueType.ScalarType;
import org.foxglove4j.processor.model.ValueType.UnsupportedType;
import org.foxglove4j.processor.model.ValueType.WrapperType;
import org.foxglove4j.processor.read.KnownCollections.Holder;
import org.jspecify.annotations.Nullable;

/** Maps a Java type to its form on the wire. */
final class ValueReader {

    private final Compilation compilation;
    private final Converters converters;
    private final EnumReader enums;
    private final StructureReader structures;
    private final ReadState state;

    ValueReader(Compilation compilation, EnumReader enums, StructureReader structures, ReadState state) {
        this.compilation = compilation;
        this.converters = new Converters(compilation);
        this.enums = enums;
        this.structures = structures;
        this.state = state;
    }

    /**
     * Maps the type of a field, using the converter of the field if it has one.
     *
     */
    ValueType read(TypeMirror type, @Nullable TypeMirror converter, Scope scope) {
        return converter == null ? read(type, scope) : converted(type, converter, scope);
    }

    private ValueType read(TypeMirror type, Scope scope) {
        if (type.getKind().isPrimitive()) {
            return new ScalarType(Objects.requireNonNull(KnownTypes.PRIMITIVES.get(type.getKind())), false);
        }
        return switch (type.getKind()) {
            case ERROR -> state.unresolved(type);
            case ARRAY -> array((ArrayType) type, scope);
            case DECLARED -> declared((DeclaredType) type, scope);
            case WILDCARD -> wildcard((WildcardType) type, scope);
            case TYPEVAR -> unsupported(type, UnsupportedReason.UNBOUND_TYPE);
            default -> unsupported(type, UnsupportedReason.UNKNOWN_TYPE);
        };
    }

    private ValueType wildcard(WildcardType type, Scope scope) {
        return type.getExtendsBound() == null
                ? unsupported(type, UnsupportedReason.UNBOUND_TYPE)
                : read(type.getExtendsBound(), scope);
    }

    private ValueType array(ArrayType type, Scope scope) {
        TypeKind component = type.getComponentType().getKind();
        if (component == TypeKind.BYTE) {
            return new ScalarType(Scalar.BYTE_ARRAY, false);
        }
        if (component == TypeKind.CHAR) {
            return new ScalarType(Scalar.CHAR_ARRAY, false);
        }
        Holder array = new Holder(CollectionKind.ARRAY, null, false);
        return list(type, array, type.getComponentType(), scope);
    }

    private ValueType declared(DeclaredType type, Scope scope) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        Imports.Import imported = scope.imports().find(element);
        if (imported != null && imported.converter() != null) {
            return converted(type, imported.converter(), scope);
        }
        ScalarType scalar = KnownTypes.SCALARS.get(name);
        if (scalar != null) {
            return scalar;
        }
        if (!element.getTypeParameters().isEmpty() && type.getTypeArguments().isEmpty()) {
            return unsupported(type, UnsupportedReason.UNBOUND_TYPE);
        }
        Holder collection = KnownCollections.LISTS.get(name);
        if (collection != null) {
            return list(type, collection, type.getTypeArguments().get(0), scope);
        }
        Holder map = KnownCollections.MAPS.get(name);
        if (map != null) {
            return map(type, map, scope);
        }
        Scalar atomic = KnownTypes.ATOMICS.get(name);
        if (atomic != null) {
            return new WrapperType(
                    JavaTypes.declared(type), Access.method("get"), new ScalarType(atomic, false), primitive(atomic));
        }
        OptionalKind optional = KnownTypes.PRIMITIVE_OPTIONALS.get(name);
        if (optional != null) {
            Scalar held = KnownTypes.scalarOf(optional);
            return new OptionalType(optional, new ScalarType(held, false), primitive(held));
        }
        if (name.equals("java.util.Optional")) {
            return optional(type, scope);
        }
        return message(type, element, imported, scope);
    }

    private static JavaType primitive(Scalar scalar) {
        return new JavaType.Primitive(scalar.name().toLowerCase(Locale.ROOT));
    }

    private ValueType message(DeclaredType type, TypeElement element, Imports.@Nullable Import imported, Scope scope) {
        var annotation = AnnotationView.find(element, RuntimeNames.FOXGLOVE_SCHEMA);
        if (element.getKind() == ElementKind.ENUM || annotation.isPresent() || imported != null) {
            scope.flaws().addAll(Accessibility.flaws(element, scope.codePackage(), scope.origin()));
        }
        if (element.getKind() == ElementKind.ENUM) {
            return enums.read(element);
        }
        if (annotation.isPresent()) {
            return structures.value(type, Definition.annotated(element, annotation.get()), scope);
        }
        if (imported != null) {
            return structures.value(type, Definition.imported(imported, scope.imports()), scope);
        }
        if (compilation.isA(type, "java.util.Collection") || compilation.isA(type, "java.util.Map")) {
            return unsupported(type, UnsupportedReason.COLLECTION_CLASS);
        }
        boolean platform = JavaTypes.packageOf(element).startsWith("java.");
        return unsupported(type, platform ? UnsupportedReason.UNKNOWN_TYPE : UnsupportedReason.NOT_ANNOTATED);
    }

    private ValueType list(TypeMirror type, Holder holder, TypeMirror elementType, Scope scope) {
        if (isUnsortable(elementType, holder)) {
            return unsupported(type, UnsupportedReason.COLLECTION_CLASS);
        }
        ValueType element = read(elementType, scope);
        ValueType form = form(element);
        if (form instanceof ListType) {
            return unsupported(type, UnsupportedReason.NESTED_LIST);
        }
        if (form instanceof MapType) {
            return unsupported(type, UnsupportedReason.LIST_OF_MAPS);
        }
        if (form instanceof OptionalType) {
            return unsupported(type, UnsupportedReason.OPTIONAL_ELEMENT);
        }
        if (form instanceof ScalarType scalar && scalar.scalar().form() == Scalar.Form.BYTES) {
            return unsupported(type, UnsupportedReason.LIST_OF_BYTES);
        }
        return form instanceof UnsupportedType
                ? form
                : new ListType(holder.kind(), element, JavaTypes.of(elementType), holder.implementation());
    }

    private ValueType map(DeclaredType type, Holder holder, Scope scope) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (isUnsortable(arguments.get(0), holder)) {
            return unsupported(type, UnsupportedReason.COLLECTION_CLASS);
        }
        ValueType key = read(arguments.get(0), scope);
        if (arguments.get(0).getKind() == TypeKind.ERROR) {
            return key;
        }
        Optional<ValueType> writtenKey = MapKeys.of(key);
        if (writtenKey.isEmpty()) {
            return unsupported(type, UnsupportedReason.MAP_KEY);
        }
        ValueType value = read(arguments.get(1), scope);
        ValueType form = form(value);
        if (form instanceof ListType || form instanceof MapType || form instanceof OptionalType) {
            return unsupported(type, UnsupportedReason.MAP_VALUE);
        }
        return form instanceof UnsupportedType
                ? form
                : new MapType(
                        writtenKey.get(),
                        JavaTypes.of(arguments.get(0)),
                        value,
                        JavaTypes.of(arguments.get(1)),
                        holder.implementation());
    }

    /**
     * Returns whether a decoder could not fill a collection that sorts, since what goes into it does not tell its
     * order.
     */
    private boolean isUnsortable(TypeMirror element, Holder holder) {
        return holder.sorted()
                && element.getKind() != TypeKind.ERROR
                && !compilation.isA(element, Comparable.class.getName());
    }

    private ValueType optional(DeclaredType type, Scope scope) {
        TypeMirror held = type.getTypeArguments().get(0);
        ValueType value = read(held, scope);
        ValueType form = form(value);
        if (form instanceof ListType || form instanceof MapType) {
            return unsupported(type, UnsupportedReason.OPTIONAL_COLLECTION);
        }
        if (form instanceof OptionalType) {
            return unsupported(type, UnsupportedReason.OPTIONAL_ELEMENT);
        }
        return form instanceof UnsupportedType
                ? form
                : new OptionalType(OptionalKind.OPTIONAL, value, JavaTypes.of(held));
    }

    private ValueType converted(TypeMirror type, TypeMirror converter, Scope scope) {
        if (!(converter instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || converter.getKind() == TypeKind.ERROR) {
            return state.unresolved(converter);
        }
        TypeMirror wireType = converters.wireType(declared, type);
        String obstacle = wireType == null
                ? "does not convert " + JavaTypes.of(type).shortName()
                : converters.obstacle(element, scope.codePackage());
        if (wireType == null || !obstacle.isEmpty()) {
            scope.flaws()
                    .add(new Flaw(
                            FlawKind.UNUSABLE_CONVERTER, element.getSimpleName().toString(), obstacle, scope.origin()));
            return new ScalarType(Scalar.STRING, false);
        }
        ValueType value = read(wireType, scope);
        if (value instanceof UnsupportedType) {
            return value;
        }
        if (value instanceof ConvertedType || form(value) instanceof OptionalType) {
            scope.flaws()
                    .add(new Flaw(
                            FlawKind.UNUSABLE_CONVERTER,
                            element.getSimpleName().toString(),
                            "converts to " + JavaTypes.of(wireType).shortName()
                                    + ", which is itself optional or converted",
                            scope.origin()));
        }
        return new ConvertedType(JavaTypes.of(type), JavaTypes.declared(element), value, JavaTypes.of(wireType));
    }

    /** Returns the form of a value after its wrappers and converters are applied. */
    static ValueType form(ValueType type) {
        if (type instanceof WrapperType wrapper) {
            return form(wrapper.value());
        }
        return type instanceof ConvertedType converted ? form(converted.value()) : type;
    }

    private static UnsupportedType unsupported(TypeMirror type, UnsupportedReason reason) {
        return new UnsupportedType(JavaTypes.of(type).clearName(), reason, "");
    }
}
