package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ElementLoop;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.ValueType.ListType;
import org.foxglove4j.processor.model.ValueType.MapType;
import org.foxglove4j.processor.model.ValueType.ScalarType;

/** Generates the methods that write fields of several values: lists and maps. */
final class RepeatedMethods {

    private final int number;
    private final FieldOptions options;
    private final FormMembers form;
    private final NameAllocator names = new NameAllocator();
    private final CodeBlock.Builder code = CodeBlock.builder();

    private RepeatedMethods(int number, FieldOptions options, FormMembers form) {
        this.number = number;
        this.options = options;
        this.form = form;
        for (String taken : List.of(
                "values", "value", "entry", "out", "position", "array", "iterator", "i", "size", "field", "e")) {
            names.newName(taken);
        }
    }

    /** Returns a method that writes the elements of a list. */
    static MethodSpec list(String name, int number, ListType list, FieldOptions options, FormMembers form) {
        RepeatedMethods methods = new RepeatedMethods(number, options, form);
        TypeName element = TypeNames.of(list.elementType());
        TypeName values = ElementLoop.parameterType(list.kind(), element);
        if (element.isPrimitive()) {
            methods.writeList(list);
            return methods.method(name, values).build();
        }
        methods.code.beginControlFlow("try");
        methods.writeList(list);
        return methods.explained(name, values, ElementLoop.throwExplained(list.kind()));
    }

    /** Returns a method that writes the entries of a map. */
    static MethodSpec map(String name, int number, MapType map, FieldOptions options, FormMembers form) {
        RepeatedMethods methods = new RepeatedMethods(number, options, form);
        TypeName text = ClassName.get(String.class);
        TypeName value = WildcardTypeName.subtypeOf(TypeNames.of(map.valueType()));
        methods.code.beginControlFlow("try");
        methods.writeMap(map, ParameterizedTypeName.get(ClassName.get(Map.Entry.class), text, value));
        TypeName values = ParameterizedTypeName.get(ClassName.get(Map.class), text, value);
        return methods.explained(name, values, ElementLoop.throwExplainedOfMap());
    }

    /** Returns a method that also takes what to call the field where an element is null. */
    private MethodSpec explained(String name, TypeName values, CodeBlock throwExplained) {
        code.nextControlFlow("$L", ElementLoop.catchNull());
        code.addStatement(throwExplained);
        code.endControlFlow();
        return method(name, values).addParameter(String.class, "field").build();
    }

    private MethodSpec.Builder method(String name, TypeName values) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(values, "values")
                .addParameter(RuntimeTypes.ENCODE_BUFFER, "out")
                .addCode(code.build());
    }

    private void writeList(ListType list) {
        if (!ProtoType.of(list.element().written(), options).isPackable()) {
            beginLoop(list);
            writer("value", number, options).write(list.element(), CodeBlock.of("value"), true);
            code.endControlFlow();
            return;
        }
        code.beginControlFlow("if ($L)", isFilled(list.kind()));
        code.addStatement(
                "int mark = $T.begin(out, $L)", RuntimeTypes.PROTOBUF_LIST_WRITER, ProtoType.delimitedTag(number));
        beginLoop(list);
        writer("value", number, options).append(list.element(), CodeBlock.of("value"));
        code.endControlFlow();
        code.addStatement("$T.end(out, mark)", RuntimeTypes.PROTOBUF_LIST_WRITER);
        code.endControlFlow();
    }

    private void beginLoop(ListType list) {
        ElementLoop.begin(
                list.kind(),
                TypeNames.of(list.elementType()),
                code::addStatement,
                condition -> code.beginControlFlow("$L", condition));
    }

    private void writeMap(MapType map, TypeName entry) {
        code.beginControlFlow("for ($T entry : values.entrySet())", entry);
        code.addStatement(
                "int mark = $T.beginMessage(out, $L)", RuntimeTypes.PROTOBUF_WRITER, ProtoType.delimitedTag(number));
        writer("key", MapEntry.KEY_NUMBER, FieldOptions.NONE)
                .write(new ScalarType(Scalar.STRING, false), CodeBlock.of("entry.getKey()"), true);
        writer("value", MapEntry.VALUE_NUMBER, options).write(map.value(), CodeBlock.of("entry.getValue()"), true);
        code.addStatement("$T.endMessage(out, mark)", RuntimeTypes.PROTOBUF_WRITER);
        code.endControlFlow();
    }

    private ValueWriter writer(String local, int fieldNumber, FieldOptions fieldOptions) {
        return new ValueWriter(fieldNumber, fieldOptions, local, "", false, form, names, code);
    }

    private static CodeBlock isFilled(CollectionKind kind) {
        return switch (kind) {
            case ARRAY -> CodeBlock.of("values.length != 0");
            case ITERABLE -> CodeBlock.of("values.iterator().hasNext()");
            case LIST, SET, COLLECTION -> CodeBlock.of("!values.isEmpty()");
        };
    }
}
