package org.foxglove4j.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaType;

/**
 * Divides types with too many fields for one method: the JVM limits methods to 64 KB, and its JIT compiler compiles
 * none above 8 KB.
 *
 * <p>When reading, an object of a nested class holds the values of some fields until the message is created from them.
 */
public final class Parts {

    /** The maximum number of fields that one method reads. */
    public static final int MAX_READ = 200;

    private static final Modifier[] NESTED_CLASS = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

    private Parts() {}

    /** Returns whether a type is read in parts, given the number of fields to read. */
    public static boolean isLarge(List<Field> fields) {
        return fields.size() > MAX_READ;
    }

    /** Returns fields in groups of a given size. */
    public static List<List<Field>> of(List<Field> fields, int size) {
        List<List<Field>> parts = new ArrayList<>();
        for (int from = 0; from < fields.size(); from += size) {
            parts.add(fields.subList(from, Math.min(fields.size(), from + size)));
        }
        return parts;
    }

    /** Starts a nested class that reads some fields of a type. */
    public static TypeSpec.Builder reader(String name) {
        return TypeSpec.classBuilder(name).addModifiers(NESTED_CLASS);
    }

    /** Returns the expression for any number of strings. */
    public static CodeBlock lines(List<String> texts) {
        return CodeBlock.of("$L.split($S)", TextConstants.of(String.join("\n", texts)), "\n");
    }

    /**
     * Returns the method {@code read} of a nested class, which reads a field if it belongs to that class.
     *
     * @param what the parameter that identifies the field
     * @param reader the class of the reader
     * @param cases the cases that read the fields
     */
    public static MethodSpec readMethod(String what, TypeName reader, CodeBlock cases) {
        return MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.PRIVATE)
                .returns(TypeName.BOOLEAN)
                .addParameter(TypeName.INT, what)
                .addParameter(reader, "in")
                .beginControlFlow("switch ($L)", what)
                .addCode(cases)
                .beginControlFlow("default ->")
                .addStatement("return false")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return true")
                .build();
    }

    /** Returns the method {@code finish} of a nested class, which runs after all fields have been read. */
    public static MethodSpec finish(TypeName reader, CodeBlock code) {
        return MethodSpec.methodBuilder("finish")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(reader, "in")
                .addCode(code)
                .build();
    }

    /**
     * Returns the method {@code setIn} of a nested class, which sets its fields in a message.
     *
     * @param fields the fields that the constructor does not take
     */
    public static MethodSpec setMethod(SchemaType type, List<Field> fields, Function<Field, CodeBlock> value) {
        return MethodSpec.methodBuilder("setIn")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeNames.of(type.javaType()), "message")
                .addCode(ConstructionCode.set(fields, value))
                .build();
    }

    /** Declares the objects for the values. */
    public static List<String> declare(List<String> classes, NameAllocator names, CodeBlock.Builder code) {
        return classes.stream()
                .map(name -> {
                    String part = names.newName("part");
                    code.addStatement("$1L $2L = new $1L()", name, part);
                    return part;
                })
                .toList();
    }

    /** Returns the expression that offers a field to the parts, and is true if none of them read it. */
    public static CodeBlock noneReads(List<String> parts, String what) {
        String reads =
                parts.stream().map(part -> part + ".read(" + what + ", in)").collect(Collectors.joining(" || "));
        return CodeBlock.of("!($L)", reads);
    }

    /** Adds the statements that create and return the message after all fields have been read. */
    public static void finish(
            SchemaType type,
            List<Field> fields,
            List<String> parts,
            Function<Field, CodeBlock> value,
            CodeBlock.Builder code) {
        parts.forEach(part -> code.addStatement("$L.finish(in)", part));
        code.addStatement(
                "$T message = $L", TypeNames.of(type.javaType()), ConstructionCode.newMessage(type, fields, value));
        parts.forEach(part -> code.addStatement("$L.setIn(message)", part));
        code.addStatement("return message");
    }
}
