package org.foxglove4j.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Iterator;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Consumer;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.ValueType;

/**
 * Generates loops over the elements {@code value} of {@code values}. A random access list is traversed without an
 * iterator, which would be garbage.
 */
public final class ElementLoop {

    private static final ClassName NULL_ELEMENTS = TypeNames.raw(RuntimeNames.NULL_ELEMENTS);

    private ElementLoop() {}

    /** Returns the catch clause of a {@code try} around a loop over elements that may be null. */
    public static CodeBlock catchNull() {
        return CodeBlock.of("catch ($T e)", NullPointerException.class);
    }

    /**
     * Returns the body of {@link #catchNull}, which reports which element of the field named by {@code field} is null.
     */
    public static CodeBlock throwWithIndex(CollectionKind kind) {
        String method = kind == CollectionKind.ARRAY ? "inArray" : "inList";
        return CodeBlock.of("throw $T.$L(e, values, field)", NULL_ELEMENTS, method);
    }

    /** Returns the same for a map. */
    public static CodeBlock throwWithKey() {
        return CodeBlock.of("throw $T.inMap(e, values, field)", NULL_ELEMENTS);
    }

    /** Returns the expression for an element, with an explicit null check for uses that would not fail on null. */
    static CodeBlock nonNull(ValueType type, CodeBlock element) {
        return type instanceof ValueType.ConvertedType
                ? CodeBlock.of("$T.requireNonNull($L)", Objects.class, element)
                : element;
    }

    /** Returns the expression for the element within the loop. */
    public static CodeBlock element(ValueType type) {
        return nonNull(type, CodeBlock.of("value"));
    }

    /** Returns the type of a parameter {@code values} that accepts such a collection, or one of a subtype. */
    public static TypeName parameterType(CollectionKind kind, TypeName element) {
        return kind == CollectionKind.ARRAY
                ? ArrayTypeName.of(element)
                : ParameterizedTypeName.get(TypeNames.raw(kind), WildcardTypeName.subtypeOf(element));
    }

    /**
     * Starts a loop.
     *
     * @param element the type of the elements
     * @param addStatement receives the statements before the loop, and the first one in it
     * @param beginControlFlow receives the loop's condition
     */
    public static void begin(
            CollectionKind kind,
            TypeName element,
            Consumer<CodeBlock> addStatement,
            Consumer<CodeBlock> beginControlFlow) {
        if (kind != CollectionKind.LIST) {
            beginControlFlow.accept(CodeBlock.of("for ($T value : values)", element));
            return;
        }
        TypeName boxed = element.isPrimitive() ? element.box() : element;
        addStatement.accept(CodeBlock.of(
                "$T iterator = values instanceof $T ? null : values.iterator()",
                ParameterizedTypeName.get(ClassName.get(Iterator.class), WildcardTypeName.subtypeOf(boxed)),
                RandomAccess.class));
        beginControlFlow.accept(CodeBlock.of("for (int i = 0, size = values.size(); i < size; i++)"));
        addStatement.accept(CodeBlock.of("$T value = iterator == null ? values.get(i) : iterator.next()", element));
    }
}
