package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
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
import org.foxglove4j.processor.generate.Documentation;
import org.foxglove4j.processor.generate.GeneratedFile;
import org.foxglove4j.processor.generate.Generator;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.generate.Visibility;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SchemaType;

/** Generates the class {@code PoseProtobuf} for {@code Pose}, and the {@code .proto} files if they were asked for. */
public final class ProtobufGenerator implements Generator {

    private static final ClassName SCHEMA = TypeNames.raw(RuntimeNames.SCHEMA);
    private static final ClassName ENCODER = TypeNames.raw(RuntimeNames.ENCODER);
    private static final ClassName DECODER = TypeNames.raw(RuntimeNames.DECODER);
    private static final ClassName MESSAGE_ENCODINGS = TypeNames.raw(RuntimeNames.MESSAGE_ENCODINGS);
    private static final ClassName SCHEMA_ENCODINGS = TypeNames.raw(RuntimeNames.SCHEMA_ENCODINGS);
    private static final Modifier[] CONSTANT = {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL};

    /** Creates a generator. */
    public ProtobufGenerator() {}

    @Override
    public List<GeneratedFile> generate(SchemaType type) {
        GeneratedNames names = Objects.requireNonNull(type.generated());
        List<GeneratedFile> files = new ArrayList<>();
        files.add(new GeneratedFile.Source(names.packageName(), protobufClass(type, names)));
        if (type.wantsSchemaFiles()) {
            String folder = "foxglove/" + type.name() + "/";
            ProtoSources.withImports(type)
                    .forEach((path, text) -> files.add(new GeneratedFile.Resource(folder + path, text)));
        }
        return files;
    }

    private static TypeSpec protobufClass(SchemaType type, GeneratedNames names) {
        TypeName message = TypeNames.of(type.javaType());
        boolean decodable = Decoding.isPossible(type);
        ClassBody body = new ClassBody("SCHEMA", "ENCODER", "DECODER", "write", "read", "descriptor");
        FormMembers members = new FormMembers(body);
        CodeBlock write = WriteMethod.code(type, members);
        TypeSpec.Builder protobuf = TypeSpec.classBuilder(TypeNames.raw(names.protobuf()))
                .addModifiers(Visibility.of(type))
                .addJavadoc(javadoc(type, decodable))
                .addAnnotation(Descriptions.marker())
                .addField(schema(type))
                .addField(FieldSpec.builder(TypeNames.generic(ENCODER, message), "ENCODER", CONSTANT)
                        .addJavadoc("Encodes messages. Keeps no state: any number of threads may use it at once.\n")
                        .initializer("new MessageEncoder()")
                        .build());
        if (decodable) {
            protobuf.addField(FieldSpec.builder(TypeNames.generic(DECODER, message), "DECODER", CONSTANT)
                    .addJavadoc("Decodes messages. Keeps no state: any number of threads may use it at once.\n")
                    .initializer("new MessageDecoder()")
                    .build());
        }
        CodeBlock read = decodable ? ReadMethod.code(type, members) : CodeBlock.of("");
        protobuf.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        protobuf.addMethod(writeMethod(message, write));
        if (decodable) {
            protobuf.addMethod(readMethod(message, read));
        }
        body.addTo(protobuf);
        protobuf.addMethod(descriptor(type));
        protobuf.addType(encoder(message));
        if (decodable) {
            protobuf.addType(decoder(message));
        }
        return protobuf.build();
    }

    private static CodeBlock javadoc(SchemaType type, boolean decodable) {
        CodeBlock.Builder javadoc = CodeBlock.builder()
                .add(
                        decodable
                                ? "Writes {@link $T} as a protobuf message, and reads it.\n"
                                : "Writes {@link $T} as a protobuf message.\n",
                        TypeNames.raw(type.javaType()));
        if (!decodable) {
            javadoc.add("\n<p>There is no decoder: $L.\n", Documentation.escape(Decoding.obstacle(type)));
        }
        return javadoc.build();
    }

    private static FieldSpec schema(SchemaType type) {
        return FieldSpec.builder(SCHEMA, "SCHEMA", CONSTANT)
                .addJavadoc("The {@code FileDescriptorSet} of the messages, with all that they hold.\n")
                .initializer("$T.create($S, $T.PROTOBUF, descriptor())", SCHEMA, type.name(), SCHEMA_ENCODINGS)
                .build();
    }

    private static MethodSpec descriptor(SchemaType type) {
        byte[] data = ProtoFiles.descriptorSet(type).toByteArray();
        return MethodSpec.methodBuilder("descriptor")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(byte[].class)
                .addStatement("return $L", DescriptorText.decode(data))
                .build();
    }

    private static MethodSpec writeMethod(TypeName message, CodeBlock code) {
        return MethodSpec.methodBuilder("write")
                .addJavadoc("""
                        Writes the fields of a message, without a length before them.

                        @param message the message
                        @param out takes the bytes, after those it has
                        @throws NullPointerException if a required field is null
                        """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(message, "message")
                .addParameter(RuntimeTypes.ENCODE_BUFFER, "out")
                .addCode(code)
                .build();
    }

    private static MethodSpec readMethod(TypeName message, CodeBlock code) {
        return MethodSpec.methodBuilder("read")
                .addJavadoc("""
                        Reads the fields of a message up to its end; skips those that it does not know. A required field
                        that does not come has its default value: zero, empty, or a message without fields.

                        @param in stands before the first field
                        @return the message
                        @throws IllegalArgumentException if there is no such message
                        """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(message)
                .addParameter(RuntimeTypes.PROTOBUF_READER, "in")
                .addCode(code)
                .build();
    }

    private static TypeSpec encoder(TypeName message) {
        return TypeSpec.classBuilder("MessageEncoder")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(TypeNames.generic(ENCODER, message))
                .addMethod(messageEncoding())
                .addMethod(MethodSpec.methodBuilder("schema")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(SCHEMA)
                        .addStatement("return SCHEMA")
                        .build())
                .addMethod(MethodSpec.methodBuilder("encode")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(message, "message")
                        .addParameter(RuntimeTypes.ENCODE_BUFFER, "out")
                        .addStatement("write(message, out)")
                        .build())
                .build();
    }

    private static TypeSpec decoder(TypeName message) {
        return TypeSpec.classBuilder("MessageDecoder")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(TypeNames.generic(DECODER, message))
                .addMethod(messageEncoding())
                .addMethod(MethodSpec.methodBuilder("decode")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(message)
                        .addParameter(byte[].class, "data")
                        .addParameter(TypeName.INT, "offset")
                        .addParameter(TypeName.INT, "length")
                        .addStatement("return read(new $T(data, offset, length))", RuntimeTypes.PROTOBUF_READER)
                        .build())
                .build();
    }

    private static MethodSpec messageEncoding() {
        return MethodSpec.methodBuilder("messageEncoding")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $T.PROTOBUF", MESSAGE_ENCODINGS)
                .build();
    }
}
