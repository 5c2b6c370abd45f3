package org.foxglove4j.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.ValueType.EnumNameType;
import org.foxglove4j.processor.model.ValueType.EnumType;
import org.foxglove4j.processor.model.ValueType.MapType;
import org.foxglove4j.processor.model.WordCase;

/**
 * Generates loops over the entries of a map {@code values}. If the keys are enum constants, the loop is over the
 * constants, since an {@link EnumMap} creates an object for each entry, which would be garbage.
 */
public final class MapLoop {

    /** The names of the variables of a loop. */
    public static final List<String> VARIABLES = List.of("values", "value", "entry", "key", "left");

    private static final ClassName NULL_ELEMENTS = TypeNames.raw(RuntimeNames.NULL_ELEMENTS);

    private final MapType map;
    private final boolean overConstants;

    /** Creates a generator of a loop over a map. */
    public MapLoop(MapType map) {
        this.map = map;
        this.overConstants = map.key() instanceof EnumNameType;
    }

    /** Returns the type of a parameter {@code values} that accepts such a map, or one of subtypes. */
    public TypeName parameterType() {
        return ParameterizedTypeName.get(ClassName.get(Map.class), keyArgument(), valueArgument());
    }

    /** Returns the expression for the key in the loop, with a null check if its form needs one. */
    public CodeBlock key() {
        return overConstants ? CodeBlock.of("key") : ElementLoop.nonNull(map.key(), CodeBlock.of("entry.getKey()"));
    }

    /** Returns the expression for the value within the loop. */
    public CodeBlock value() {
        return ElementLoop.nonNull(map.value(), CodeBlock.of(overConstants ? "value" : "entry.getValue()"));
    }

    /**
     * Starts the loop.
     *
     * @param body receives the constant that the loop needs
     */
    public void begin(ClassBody body, Consumer<CodeBlock> addStatement, Consumer<CodeBlock> beginControlFlow) {
        if (!overConstants) {
            TypeName entry = ParameterizedTypeName.get(ClassName.get(Map.Entry.class), keyArgument(), valueArgument());
            beginControlFlow.accept(CodeBlock.of("for ($T entry : values.entrySet())", entry));
            return;
        }
        EnumType keys = ((EnumNameType) map.key()).enumType();
        addStatement.accept(CodeBlock.of("int left = values.size()"));
        beginControlFlow.accept(
                CodeBlock.of("for ($T key : $N)", TypeNames.raw(keys.javaType()), constants(keys, body)));
        addStatement.accept(CodeBlock.of("$T value = values.get(key)", TypeNames.of(map.valueType())));
        beginControlFlow.accept(CodeBlock.of("if (value != null || values.containsKey(key))"));
    }

    /** Ends the loop. */
    public void end(Consumer<CodeBlock> addStatement, Runnable endControlFlow) {
        if (overConstants) {
            addStatement.accept(CodeBlock.of("left--"));
            endControlFlow.run();
        }
        endControlFlow.run();
        if (overConstants) {
            addStatement.accept(CodeBlock.of("$T.checkKeys(values, left)", NULL_ELEMENTS));
        }
    }

    private static String constants(EnumType type, ClassBody body) {
        ClassName name = TypeNames.raw(type.javaType());
        return body.constant(
                "constants " + type.javaType(),
                WordCase.upperSnake(type.javaType().simpleName()) + "_CONSTANTS",
                unique -> FieldSpec.builder(
                                ArrayTypeName.of(name), unique, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.values()", name)
                        .build());
    }

    private TypeName keyArgument() {
        TypeName key = TypeNames.of(map.keyType());
        boolean isFinal = key.equals(ClassName.get(String.class)) || key.isBoxedPrimitive();
        return isFinal ? key : WildcardTypeName.subtypeOf(key);
    }

    private TypeName valueArgument() {
        return WildcardTypeName.subtypeOf(TypeNames.of(map.valueType()));
    }
}
