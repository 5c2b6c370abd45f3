package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.ListType;
import org.foxglove4j.processor.model.ValueType.MapType;
import org.foxglove4j.processor.model.ValueType.ScalarType;
import org.foxglove4j.processor.model.ValueType.StructureType;

/** Adds up the maximum sizes of values of bounded length, for code that reserves space before writing them. */
final class MaxSize {

    private int fields;
    private int times;
    private final Map<ClassName, Integer> messages = new TreeMap<>();

    MaxSize() {}

    /** Returns whether messages of a type have a bounded length: they contain no strings, bytes, lists or maps. */
    static boolean isBounded(SchemaType type) {
        return type.fields().stream().allMatch(MaxSize::isBounded);
    }

    /** Returns whether a field has a bounded length. */
    static boolean isBounded(Field field) {
        return isBounded(field.type().written(), field.options());
    }

    private static boolean isBounded(ValueType written, FieldOptions options) {
        if (written instanceof StructureType structure) {
            return isBounded(structure.schema());
        }
        if (written instanceof ListType || written instanceof MapType) {
            return false;
        }
        ProtoType type = ProtoType.of(written, options);
        return type != ProtoType.STRING && type != ProtoType.BYTES;
    }

    /** Adds fields, each of bounded length. */
    MaxSize addFields(List<Field> more) {
        for (Field field : more) {
            ValueType written = field.type().written();
            if (written instanceof StructureType structure) {
                addMessage(structure.schema());
            } else if (written instanceof ScalarType scalar
                    && ProtoType.of(scalar.scalar(), field.options()) == ProtoType.MESSAGE) {
                times++;
            } else {
                fields++;
            }
        }
        return this;
    }

    /** Adds a message with its tag and length prefix. */
    MaxSize addMessage(SchemaType type) {
        fields++;
        GeneratedNames generated = type.generated();
        if (generated == null) {
            return addFields(type.fields());
        }
        messages.merge(TypeNames.raw(generated.protobuf()), 1, Integer::sum);
        return this;
    }

    /** Returns the expression for the sum. */
    CodeBlock sum() {
        List<CodeBlock> terms = new ArrayList<>();
        addTerm(terms, fields, CodeBlock.of("$T.MAX_FIELD", RuntimeTypes.PROTOBUF_BYTES));
        addTerm(terms, times, CodeBlock.of("$T.MAX_TIME", RuntimeTypes.PROTOBUF_BYTES));
        messages.forEach((name, count) -> addTerm(terms, count, CodeBlock.of("$T.maxBytes()", name)));
        return terms.isEmpty() ? CodeBlock.of("0") : CodeBlock.join(terms, " + ");
    }

    private static void addTerm(List<CodeBlock> terms, int count, CodeBlock bytes) {
        if (count > 0) {
            terms.add(count == 1 ? bytes : CodeBlock.of("$L * $L", count, bytes));
        }
    }
}
