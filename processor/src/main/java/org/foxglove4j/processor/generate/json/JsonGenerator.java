package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ClassBody;
import org.foxglove4j.processor.generate.Decoding;
import org.foxglove4j.processor.generate.Documentation;
import org.foxglove4j.processor.generate.GeneratedFile;
import org.foxglove4j.processor.generate.Generator;
import org.foxglove4j.processor.generate.TextConstants;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.generate.Visibility;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SchemaType;

/** Generates the class {@code PoseJson} for {@code Pose}, and the JSON Schema as a resource if that was asked for. */
public final class JsonGenerator implements Generator {

    private static final ClassName SCHEMA = TypeNames.raw(RuntimeNames.SCHEMA);
    private static final ClassName ENCODER = TypeNames.raw(RuntimeNames.ENCODER);
    private static final ClassName DECODER = TypeNames.raw(RuntimeNames.DECODER);
    private static final ClassName MESSAGE_ENCODINGS = TypeNames.raw(RuntimeNames.MESSAGE_ENCODINGS);
    private static final Modifier[] CONSTANT = {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL};

    /** Creates a generator. */
    public JsonGenerator() {}

    @Override
    public List<GeneratedFile> generate(SchemaType type) {
        GeneratedNames names = Objects.requireNonNull(type.generated());
        GeneratedFile source = new GeneratedFile.Source(names.packageName(), jsonClass(type, names));
        return type.wantsSchemaFiles()
                ? List.of(
                        source,
                        new GeneratedFile.Resource("foxglove/" + type.name() + ".json", JsonSchemas.text(type) + "\n"))
                : List.of(source);
    }

    private static TypeSpec jsonClass(SchemaType type, GeneratedNames names) {
        TypeName message = TypeNames.of(type.javaType());
        boolean decodable = Decoding.isPossible(type);
        ClassBody body = new ClassBody("SCHEMA", "ENCODER", "DECODER", "write", "read");
        CodeBlock write = new EncoderMethods(body).write(type);
        TypeSpec.Builder json = TypeSpec.classBuilder(TypeNames.raw(names.json()))
                .addModifiers(Visibility.of(type))
                .addJavadoc(javadoc(type, decodable))
                .addField(schema(type))
                .addField(FieldSpec.builder(TypeNames.generic(ENCODER, message), "ENCODER", CONSTANT)
                        .addJavadoc("Encodes messages. Keeps no state: any number of threads may use it at once.\n")
                        .initializer("new MessageEncoder()")
                        .build());
        if (decodable) {
            json.addField(FieldSpec.builder(TypeNames.generic(DECODER, message), "DECODER", CONSTANT)
                    .addJavadoc("Decodes messages. Keeps no state: any number of threads may use it at once.\n")
                    .initializer("new MessageDecoder()")
                    .build());
        }
        CodeBlock read = decodable ? new DecoderMethods(body).read(type) : CodeBlock.of("");
        json.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        json.addMethod(writeMethod(message, write));
        if (decodable) {
            json.addMethod(readMethod(message, read));
        }
        body.addTo(json);
        json.addType(encoder(message));
        if (decodable) {
            json.addType(decoder(message));
        }
        return json.build();
    }

    private static CodeBlock javadoc(SchemaType type, boolean decodable) {
        CodeBlock.Builder javadoc = CodeBlock.builder()
                .add(
                        decodable ? "Writes {@link $T} as JSON, and reads it.\n" : "Writes {@link $T} as JSON.\n",
                        TypeNames.raw(type.javaType()));
        if (!decodable) {
            javadoc.add("\n<p>There is no decoder: $L.\n", Documentation.escape(Decoding.obstacle(type)));
        }
        return javadoc.build();
    }

    private static FieldSpec schema(SchemaType type) {
        return FieldSpec.builder(SCHEMA, "SCHEMA", CONSTANT)
                .addJavadoc("The JSON Schema of the messages.\n")
                .initializer("$T.jsonSchema($S, $L)", SCHEMA, type.name(), TextConstants.of(JsonSchemas.text(type)))
                .build();
    }

    private static MethodSpec writeMethod(TypeName message, CodeBlock code) {
        return MethodSpec.methodBuilder("write")
                .addJavadoc("""
                        Writes a message as a JSON object.

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
                        Reads a message from a JSON object; skips fields that it does not know.

                        @param in stands before the object
                        @return the message
                        @throws IllegalArgumentException if there is no such message
                        """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(message)
                .addParameter(RuntimeTypes.JSON_READER, "in")
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
                        .addStatement(
                                "$T in = new $T(data, offset, length)",
                                RuntimeTypes.JSON_READER,
                                RuntimeTypes.JSON_READER)
                        .addStatement("$T message = read(in)", message)
                        .addStatement("in.readEnd()")
                        .addStatement("return message")
                        .build())
                .build();
    }

    private static MethodSpec messageEncoding() {
        return MethodSpec.methodBuilder("messageEncoding")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $T.JSON", MESSAGE_ENCODINGS)
                .build();
    }
}
