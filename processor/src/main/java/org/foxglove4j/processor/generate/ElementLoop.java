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
 * Writes loops over the elements of {@code values}, each of which is {@code value}. A list that is quick to index is
 * gone through without an iterator, which would be garbage.
 */
public final class ElementLoop {

    private static final ClassName NULL_ELEMENTS = TypeNames.raw(RuntimeNames.NULL_ELEMENTS);

    private ElementLoop() {}

    /** Returns the clause that ends a {@code try} around a loop over what may be null. */
    public static CodeBlock catchNull() {
        return CodeBlock.of("catch ($T e)", NullPointerException.class);
    }

    /** Returns what stands in {@link #catchNull}: it says which element is null, of the field that {@code field} names. */
    public static CodeBlock throwExplained(CollectionKind kind) {
        String method = kind == CollectionKind.ARRAY ? "inArray" : "inList";
        return CodeBlock.of("throw $T.$L(e, values, field)", NULL_ELEMENTS, method);
    }

    /** Returns the same for a map. */
    public static CodeBlock throwExplainedOfMap() {
        return CodeBlock.of("throw $T.inMap(e, values, field)", NULL_ELEMENTS);
    }

    /** Returns the expression for an element where what is done with it would not notice that it is null. */
    static CodeBlock nonNull(ValueType type, CodeBlock element) {
        return type instanceof ValueType.ConvertedType
                ? CodeBlock.of("$T.requireNonNull($L)", Objects.class, element)
                : element;
    }

    /** Returns the expression for the element within the loop. */
    public static CodeBlock element(ValueType type) {
        return nonNull(type, CodeBlock.of("value"));
    }

    /** Returns the type of a parameter {@code values} that takes such a collection, or one of a narrower type. */
    public static TypeName parameterType(CollectionKind kind, TypeName element) {
        return kind == CollectionKind.ARRAY
                ? ArrayTypeName.of(element)
                : ParameterizedTypeName.get(TypeNames.raw(kind), WildcardTypeName.subtypeOf(element));
    }

    /**
     * Begins a loop.
     *
     * @param element the type of the elements
     * @param addStatement takes the statements before the loop, and the first within it
     * @param beginControlFlow takes the loop's condition
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
