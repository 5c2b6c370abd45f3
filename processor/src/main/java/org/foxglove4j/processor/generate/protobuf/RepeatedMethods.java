package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ElementLoop;
import org.foxglove4j.processor.generate.MapLoop;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.ValueType.ListType;
import org.foxglove4j.processor.model.ValueType.MapType;

/** Generates the methods that write repeated fields: lists and maps. */
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
        MapLoop.VARIABLES.forEach(names::newName);
        for (String taken : List.of("out", "position", "array", "iterator", "i", "size", "field", "e", "mark")) {
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
        return methods.explained(name, values, ElementLoop.throwWithIndex(list.kind()));
    }

    /** Returns a method that writes the entries of a map. */
    static MethodSpec map(String name, int number, MapType map, FieldOptions options, FormMembers form) {
        RepeatedMethods methods = new RepeatedMethods(number, options, form);
        MapLoop loop = new MapLoop(map);
        methods.code.beginControlFlow("try");
        methods.writeMap(map, loop);
        return methods.explained(name, loop.parameterType(), ElementLoop.throwWithKey());
    }

    /** Returns a method with a parameter for the name of the field in the exception for a null element. */
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
            writer("value", number, options).write(list.element(), ElementLoop.element(list.element()), true);
            code.endControlFlow();
            return;
        }
        code.beginControlFlow("if ($L)", isFilled(list.kind()));
        code.addStatement(
                "int mark = $T.begin(out, $L)", RuntimeTypes.PROTOBUF_LIST_WRITER, ProtoType.delimitedTag(number));
        beginLoop(list);
        writer("value", number, options).append(list.element(), ElementLoop.element(list.element()));
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

    private void writeMap(MapType map, MapLoop loop) {
        loop.begin(form.body(), code::addStatement, condition -> code.beginControlFlow("$L", condition));
        code.addStatement(
                "int mark = $T.beginMessage(out, $L)", RuntimeTypes.PROTOBUF_WRITER, ProtoType.delimitedTag(number));
        writer("key", MapEntry.KEY_NUMBER, FieldOptions.NONE).write(map.key(), loop.key(), true);
        writer("value", MapEntry.VALUE_NUMBER, options).write(map.value(), loop.value(), true);
        code.addStatement("$T.endMessage(out, mark)", RuntimeTypes.PROTOBUF_WRITER);
        loop.end(code::addStatement, code::endControlFlow);
    }

    private ValueWriter writer(String local, int fieldNumber, FieldOptions fieldOptions) {
        return new ValueWriter(fieldNumber, fieldOptions, local, CodeBlock.of("field"), false, form, names, code);
    }

    private static CodeBlock isFilled(CollectionKind kind) {
        return switch (kind) {
            case ARRAY -> CodeBlock.of("values.length != 0");
            case ITERABLE -> CodeBlock.of("values.iterator().hasNext()");
            case LIST, SET, COLLECTION -> CodeBlock.of("!values.isEmpty()");
        };
    }
}
