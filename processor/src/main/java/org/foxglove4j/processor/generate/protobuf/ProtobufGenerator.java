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

/** Generates the class {@code PoseProtobuf} for {@code Pose}, and the {@code .proto} files if they were asked for. */
public final class ProtobufGenerator implements Generator {

    /** Creates a generator. */
    public ProtobufGenerator() {}

    @Override
    public List<GeneratedFile> generate(SchemaType type) {
        GeneratedNames names = Objects.requireNonNull(type.generated());
        List<GeneratedFile> files = new ArrayList<>();
        files.add(new GeneratedFile.Source(names.packageName(), protobufClass(type, names)));
        if (type.options().schemaFiles()) {
            String folder = "foxglove/" + type.name() + "/";
            ProtoSources.withImports(type)
                    .forEach((path, text) -> files.add(new GeneratedFile.Resource(folder + path, text)));
        }
        return files;
    }

    private static TypeSpec protobufClass(SchemaType type, GeneratedNames names) {
        FormClass protobuf = new FormClass(type, names.protobuf(), "PROTOBUF", "as a protobuf message");
        ClassBody body = FormClass.body("put", "maxBytes", "descriptor");
        FormMembers members = new FormMembers(body);
        protobuf.addSchema("The {@code FileDescriptorSet} of the messages, with all that they hold.\n", schema(type));
        addEncoder(type, protobuf, members);
        if (Decoding.isPossible(type)) {
            protobuf.addDecoder(
                    """
                    Reads the fields of a message up to its end; skips those that it does not know. A required field
                    that does not come has its default value: zero, empty, or a message without fields.
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
        String description = "Writes the fields of a message, without a length before them.\n";
        if (!Room.isBounded(type)) {
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
                        Puts the fields of a message into an array, without a length before them.

                        @param message the message
                        @param array has room for {@link #maxBytes} from the position on, which may all be overwritten
                        @param position where the first field goes
                        @return the position after the last field
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
                .addJavadoc("Returns how many bytes {@link #put} needs room for.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(TypeName.INT)
                .addStatement("return $L", new Room().addFields(type.fields()).sum())
                .build();
    }
}
