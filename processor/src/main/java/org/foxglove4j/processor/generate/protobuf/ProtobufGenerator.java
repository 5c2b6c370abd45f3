package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ClassBody;
import org.foxglove4j.processor.generate.Decoding;
import org.foxglove4j.processor.generate.Descriptions;
import org.foxglove4j.processor.generate.FormClass;
import org.foxglove4j.processor.generate.GeneratedFile;
import org.foxglove4j.processor.generate.Generator;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SchemaType;

/** Generates the class {@code PoseProtobuf} for {@code Pose}, and the {@code .proto} files on request. */
public final class ProtobufGenerator implements Generator {

    /** Creates a generator. */
    public ProtobufGenerator() {}

    @Override
    public List<GeneratedFile> generate(SchemaType type) {
        GeneratedNames names = Objects.requireNonNull(type.generated());
        List<GeneratedFile> files = new ArrayList<>();
        files.add(new GeneratedFile.Source(names.packageName(), protobufClass(type, names)));
        if (type.options().schemaFiles()) {
            String folder = type.name() + "/";
            ProtoSources.withImports(type)
                    .forEach((path, text) -> files.add(GeneratedFile.Resource.ofSchema(folder + path, text)));
        }
        return files;
    }

    private static TypeSpec protobufClass(SchemaType type, GeneratedNames names) {
        FormClass protobuf = new FormClass(type, names.protobuf(), "PROTOBUF", "protobuf");
        ClassBody body = FormClass.body("put", "maxBytes", "descriptor");
        FormMembers members = new FormMembers(body);
        protobuf.addSchema(
                "The {@code FileDescriptorSet} of the message type and of all types that it contains.\n", schema(type));
        addEncoder(type, protobuf, members);
        if (Decoding.isPossible(type)) {
            protobuf.addDecoder(
                    """
                    Reads the fields of a message up to its end, and skips unknown fields. A missing required field is read as
                    zero, empty, or a message without fields; it is an error only if its type has no such value.
                    """,
                    "the first field",
                    RuntimeTypes.PROTOBUF_READER,
                    ReadMethod.code(type, members),
                    CodeBlock.builder()
                            .addStatement("return read(new $T(data, offset, length))", RuntimeTypes.PROTOBUF_READER)
                            .build());
        }
        return protobuf.with(body)
                .addAnnotation(Descriptions.marker())
                .addMethod(descriptor(type))
                .build();
    }

    private static CodeBlock schema(SchemaType type) {
        return CodeBlock.of(
                "$T.create($S, $T.PROTOBUF, descriptor())",
                TypeNames.raw(RuntimeNames.SCHEMA),
                type.name(),
                TypeNames.raw(RuntimeNames.SCHEMA_ENCODINGS));
    }

    private static MethodSpec descriptor(SchemaType type) {
        byte[] data = ProtoFiles.descriptorSet(type).toByteArray();
        return MethodSpec.methodBuilder("descriptor")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(byte[].class)
                .addStatement("return $L", DescriptorText.decode(data))
                .build();
    }

    private static void addEncoder(SchemaType type, FormClass protobuf, FormMembers members) {
        String description = "Writes the fields of a message, without a length prefix.\n";
        if (!MaxSize.isBounded(type)) {
            protobuf.addEncoder(description, WriteMethod.toBuffer(type, members));
            return;
        }
        protobuf.addEncoder(
                description,
                CodeBlock.builder()
                        .addStatement("int position = out.reserve(maxBytes())")
                        .addStatement("out.setLength(put(message, out.array(), position))")
                        .build());
        protobuf.addMethod(put(type, WriteMethod.intoArray(type, members)));
        protobuf.addMethod(maxBytes(type));
    }

    private static MethodSpec put(SchemaType type, CodeBlock code) {
        return MethodSpec.methodBuilder("put")
                .addJavadoc("""
                        Writes the fields of a message into an array, without a length prefix.

                        @param message the message
                        @param array the array, with at least {@link #maxBytes} bytes from the position on, all of which may be
                            overwritten
                        @param position the index of the first byte to write
                        @return the index after the last byte written
                        @throws NullPointerException if a required field is null
                        """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(TypeNames.of(type.javaType()), "message")
                .addParameter(byte[].class, "array")
                .addParameter(TypeName.INT, "position")
                .addCode(code)
                .build();
    }

    private static MethodSpec maxBytes(SchemaType type) {
        return MethodSpec.methodBuilder("maxBytes")
                .addJavadoc("Returns the maximum number of bytes that {@link #put} overwrites.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(TypeName.INT)
                .addStatement(
                        "return $L", new MaxSize().addFields(type.fields()).sum())
                .build();
    }
}
