package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ConstructionCode;
import org.foxglove4j.processor.generate.LocalNames;
import org.foxglove4j.processor.generate.NewCollection;
import org.foxglove4j.processor.generate.Parts;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.ListType;
import org.foxglove4j.processor.model.ValueType.MapType;
import org.foxglove4j.processor.model.ValueType.OptionalType;
import org.foxglove4j.processor.model.ValueType.ScalarType;
import org.foxglove4j.processor.model.ValueType.StructureType;

/**
 * Generates the code that reads fields into variables: their declarations, a loop over the fields in the message, and
 * the default values of missing fields.
 */
final class FieldLoop {

    private final FormMembers form;
    private final NameAllocator names;
    private final boolean inPart;
    private final List<Variable> variables = new ArrayList<>();
    private final CodeBlock.Builder cases = CodeBlock.builder();
    private final CodeBlock.Builder defaults = CodeBlock.builder();
    private final Map<String, ReadValue> values = new LinkedHashMap<>();

    private FieldLoop(FormMembers form, NameAllocator names, boolean inPart) {
        this.form = form;
        this.names = names;
        this.inPart = inPart;
    }

    /** A variable of the method or, if fields are read in parts, a field of the nested class. */
    private record Variable(TypeName type, String name, CodeBlock initial) {}

    /** A value that was read. */
    interface ReadValue {

        /**
         * Returns the expression for it.
         *
         * @param object the object that holds the variables, with a dot; empty within it
         */
        CodeBlock in(String object);
    }

    /** Some fields of a large message: the class that reads them, and the values read. */
    record Part(TypeSpec type, Map<String, ReadValue> values) {}

    /**
     * Generates the loop.
     *
     * @param fields the fields to read; others are skipped
     * @param fieldNames the constant with the names of the fields
     * @param names the names of the method's local variables
     * @param code receives the statements
     * @return the values read, by the names of the fields in the source
     */
    static Map<String, CodeBlock> add(
            List<Field> fields, CodeBlock fieldNames, FormMembers form, NameAllocator names, CodeBlock.Builder code) {
        FieldLoop loop = new FieldLoop(form, names, false);
        fields.forEach(loop::addField);
        for (Variable variable : loop.variables) {
            code.addStatement("$T $L = $L", variable.type(), variable.name(), variable.initial());
        }
        addLoop(loop.cases.build(), fieldNames, code);
        code.add(loop.defaults.build());
        Map<String, CodeBlock> values = new LinkedHashMap<>();
        loop.values.forEach((name, held) -> values.put(name, held.in("")));
        return values;
    }

    /**
     * Generates a nested class that reads some of the fields of a message.
     *
     * @param className the name of the class
     * @param names the names of its fields
     */
    static Part part(String className, SchemaType type, List<Field> fields, FormMembers form, NameAllocator names) {
        FieldLoop loop = new FieldLoop(form, names, true);
        fields.forEach(loop::addField);
        TypeSpec.Builder part = Parts.reader(className)
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "{$S, $S}", "unchecked", "rawtypes")
                        .build());
        for (Variable variable : loop.variables) {
            part.addField(FieldSpec.builder(variable.type(), variable.name(), Modifier.PRIVATE)
                    .initializer(variable.initial())
                    .build());
        }
        part.addMethod(Parts.readMethod("tag", RuntimeTypes.PROTOBUF_READER, loop.cases.build()));
        part.addMethod(Parts.finish(RuntimeTypes.PROTOBUF_READER, loop.defaults.build()));
        part.addMethod(Parts.setMethod(
                type,
                ConstructionCode.toSet(type, fields),
                field -> Objects.requireNonNull(loop.values.get(field.sourceName()))
                        .in("")));
        return new Part(part.build(), loop.values);
    }

    private void declare(TypeName type, String name, CodeBlock initial) {
        variables.add(new Variable(type, name, initial));
    }

    /** Generates a loop with the given cases. */
    static void addLoop(CodeBlock cases, CodeBlock fieldNames, CodeBlock.Builder code) {
        code.beginControlFlow("for (int tag; (tag = in.readTag($L)) != 0; )", fieldNames);
        code.beginControlFlow("switch (tag)").add(cases).addStatement("default -> in.skipField()");
        code.endControlFlow().endControlFlow();
    }

    /**
     * Returns the case that reads a nested message.
     *
     * @param role the role of the message: the suffix of the name of the runtime's method that begins it
     */
    static CodeBlock messageCase(int number, String role, CodeBlock statement) {
        return CodeBlock.builder()
                .beginControlFlow("case $L ->", ProtoType.delimitedTag(number))
                .addStatement("in.begin$L()", role)
                .addStatement(statement)
                .addStatement("in.endMessage()")
                .endControlFlow()
                .build();
    }

    private void addField(Field field) {
        String local = names.newName(LocalNames.of(field));
        ValueType written = field.type().written();
        ValueReader reader = new ValueReader(field.options(), written instanceof ListType, form);
        ReadValue held = object -> CodeBlock.of("$L$L", object, local);
        if (written instanceof ListType list) {
            held = ValueWriter.isWholeArray(list, field.options())
                    ? addWholeArray(field, list, local)
                    : addList(field, list, local, reader);
        } else if (written instanceof MapType map) {
            addMap(field, map, local);
        } else {
            addSingle(field, local, reader);
            values.put(field.sourceName(), held);
            return;
        }
        ReadValue collection = held;
        values.put(field.sourceName(), object -> reader.wrapCollection(field.type(), collection.in(object)));
    }

    private ReadValue addWholeArray(Field field, ListType list, String local) {
        ProtoType type = ProtoType.of(list.element().written(), field.options());
        TypeName array = ArrayTypeName.of(TypeNames.of(list.elementType()));
        declare(array, local, CodeBlock.of("{}"));
        cases.addStatement(
                "case $L, $L -> $L = $T.read$L(in, tag, $L)",
                type.tag(field.number()),
                ProtoType.delimitedTag(field.number()),
                local,
                RuntimeTypes.PROTOBUF_ARRAY_READER,
                type.suffix(),
                local);
        return object -> CodeBlock.of("$L$L", object, local);
    }

    private ReadValue addList(Field field, ListType list, String local, ValueReader reader) {
        TypeName element = TypeNames.of(list.elementType()).box();
        NewCollection collection = NewCollection.of(list);
        declare(collection.type(), local, collection.creation());
        ValueType written = list.element().written();
        if (ProtoType.of(written, field.options()).isPackable()) {
            addNumbers(field, list.element(), local, reader);
        } else if (written instanceof StructureType) {
            cases.add(messageCase(
                    field.number(), "Element", CodeBlock.of("$L.add($L)", local, reader.read(list.element()))));
        } else {
            ProtoType type = ProtoType.of(written, field.options());
            cases.addStatement("case $L -> $L.add($L)", type.tag(field.number()), local, reader.read(list.element()));
        }
        if (list.kind() != CollectionKind.ARRAY) {
            return object -> CodeBlock.of("$L$L", object, local);
        }
        if (!(list.elementType() instanceof JavaType.Declared declared)) {
            return copyToArray(TypeNames.of(list.elementType()), local);
        }
        boolean generic = !declared.arguments().isEmpty();
        ReadValue array = object -> CodeBlock.of("$L$L.toArray(new $T[0])", object, local, TypeNames.raw(declared));
        return generic ? uncheckedArray(element, local, array.in("")) : array;
    }

    /** Adds a variable for an array of a generic type, which Java cannot create without a warning. */
    private ReadValue uncheckedArray(TypeName element, String list, CodeBlock value) {
        String array = names.newName(list + "Array");
        if (inPart) {
            declare(ArrayTypeName.of(element), array, CodeBlock.of("null"));
            defaults.addStatement("$L = $L", array, value);
        } else {
            defaults.addStatement(
                    "@$T({$S, $S})\n$T[] $L = $L",
                    SuppressWarnings.class,
                    "unchecked",
                    "rawtypes",
                    element,
                    array,
                    value);
        }
        return object -> CodeBlock.of("$L$L", object, array);
    }

    /** Adds the code that copies a list of boxed values into an array of primitives, and returns the array. */
    private ReadValue copyToArray(TypeName element, String list) {
        String array = names.newName(list + "Array");
        if (inPart) {
            declare(ArrayTypeName.of(element), array, CodeBlock.of("null"));
            defaults.addStatement("$L = new $T[$L.size()]", array, element, list);
        } else {
            defaults.addStatement("$T[] $L = new $T[$L.size()]", element, array, element, list);
        }
        defaults.beginControlFlow("for (int i = 0; i < $L.length; i++)", array)
                .addStatement("$L[i] = $L.get(i)", array, list)
                .endControlFlow();
        return object -> CodeBlock.of("$L$L", object, array);
    }

    private void addNumbers(Field field, ValueType element, String local, ValueReader reader) {
        ProtoType type = ProtoType.of(element.written(), field.options());
        Class<?> number = type.javaType();
        cases.beginControlFlow("case $L, $L ->", type.tag(field.number()), ProtoType.delimitedTag(field.number()));
        cases.beginControlFlow(
                "for ($T element : $T.read$L(in, tag, new $T[0]))",
                number,
                RuntimeTypes.PROTOBUF_ARRAY_READER,
                type.suffix(),
                number);
        cases.addStatement("$L.add($L)", local, reader.fromNumber(element, CodeBlock.of("element")));
        cases.endControlFlow().endControlFlow();
    }

    private void addMap(Field field, MapType map, String local) {
        NewCollection collection = NewCollection.of(map);
        declare(collection.type(), local, collection.creation());
        cases.addStatement(
                "case $L -> $L(in, $L)",
                ProtoType.delimitedTag(field.number()),
                form.entryReader(field, map, collection.type()),
                local);
    }

    private void addSingle(Field field, String local, ValueReader reader) {
        TypeName type = TypeNames.of(field.javaType());
        boolean isScalar = field.type() instanceof ScalarType;
        declare(isScalar ? type : type.box(), local, initialValue(field, local, reader));
        ValueType written = field.type().written();
        CodeBlock statement = CodeBlock.of("$L = $L", local, reader.read(field.type()));
        if (written instanceof StructureType) {
            cases.add(messageCase(field.number(), "Message", statement));
        } else {
            int tag = ProtoType.of(written, field.options()).tag(field.number());
            cases.addStatement("case $L -> $L", tag, statement);
        }
    }

    private CodeBlock initialValue(Field field, String local, ValueReader reader) {
        if (field.type() instanceof OptionalType) {
            JavaType.Declared holder = (JavaType.Declared) field.javaType();
            return CodeBlock.of("$T.empty()", TypeNames.raw(holder));
        }
        if (!field.required()) {
            return CodeBlock.of("null");
        }
        Optional<CodeBlock> ofAbsent = reader.ofAbsent(field.type());
        boolean isParsed =
                field.type() instanceof ScalarType scalar && scalar.scalar().isParsed();
        boolean isSimple = field.type() instanceof ScalarType || field.type() instanceof ValueType.EnumType;
        if (ofAbsent.isPresent() && isSimple && !isParsed) {
            return ofAbsent.get();
        }
        defaults.beginControlFlow("if ($L == null)", local);
        if (ofAbsent.isPresent()) {
            defaults.addStatement("$L = $L", local, ofAbsent.get());
        } else {
            defaults.addStatement("throw in.missing($S)", field.name());
        }
        defaults.endControlFlow();
        return CodeBlock.of("null");
    }
}
