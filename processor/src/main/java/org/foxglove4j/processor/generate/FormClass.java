package org.foxglove4j.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SchemaType;

/**
 * Generates the common parts of the classes for the two encodings, {@code PoseJson} and {@code PoseProtobuf}: the
 * schema, the encoder, the decoder, and the methods {@code write} and {@code read}.
 */
public final class FormClass {

    private static final ClassName SCHEMA = TypeNames.raw(RuntimeNames.SCHEMA);
    private static final ClassName ENCODER = TypeNames.raw(RuntimeNames.ENCODER);
    private static final ClassName DECODER = TypeNames.raw(RuntimeNames.DECODER);
    private static final ClassName ENCODE_BUFFER = TypeNames.raw(RuntimeNames.ENCODE_BUFFER);
    private static final ClassName MESSAGE_ENCODINGS = TypeNames.raw(RuntimeNames.MESSAGE_ENCODINGS);
    private static final Modifier[] CONSTANT = {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL};

    private final TypeName message;
    private final String messageEncoding;
    private final TypeSpec.Builder form;

    /**
     * Starts a class.
     *
     * @param name the name of the class
     * @param messageEncoding the constant of the message encoding
     * @param encoding the name of the encoding, for the documentation
     */
    public FormClass(SchemaType type, JavaType.Declared name, String messageEncoding, String encoding) {
        this.message = TypeNames.of(type.javaType());
        this.messageEncoding = messageEncoding;
        this.form = TypeSpec.classBuilder(TypeNames.raw(name))
                .addModifiers(Visibility.of(type))
                .addJavadoc(javadoc(type, encoding))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
    }

    /** Returns a body in which the names of the common members and the given ones are reserved. */
    public static ClassBody body(String... others) {
        ClassBody body = new ClassBody("SCHEMA", "ENCODER", "DECODER", "write", "read");
        body.take(others);
        return body;
    }

    private static CodeBlock javadoc(SchemaType type, String encoding) {
        boolean decodable = Decoding.isPossible(type);
        CodeBlock.Builder javadoc = CodeBlock.builder()
                .add(
                        "$L {@link $T} messages in $L.\n",
                        decodable ? "Encodes and decodes" : "Encodes",
                        TypeNames.raw(type.javaType()),
                        encoding);
        if (!decodable) {
            javadoc.add("\n<p>There is no decoder: $L.\n", Documentation.escape(Decoding.obstacle(type)));
        }
        return javadoc.build();
    }

    /** Adds the constant that holds the schema. */
    public void addSchema(String description, CodeBlock schema) {
        form.addField(FieldSpec.builder(SCHEMA, "SCHEMA", CONSTANT)
                .addJavadoc(description)
                .initializer(schema)
                .build());
    }

    /**
     * Adds the encoder.
     *
     * @param description what its method does
     * @param code writes {@code message} to {@code out}
     */
    public void addEncoder(String description, CodeBlock code) {
        form.addMethod(MethodSpec.methodBuilder("write")
                .addJavadoc(description)
                .addJavadoc("""

                        @param message the message
                        @param out the buffer that the bytes are appended to
                        @throws NullPointerException if a required field is null
                        """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(message, "message")
                .addParameter(ENCODE_BUFFER, "out")
                .addCode(code)
                .build());
        TypeSpec encoder = anonymous(ENCODER)
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
                        .addParameter(ENCODE_BUFFER, "out")
                        .addStatement("write(message, out)")
                        .build())
                .build();
        form.addField(FieldSpec.builder(TypeNames.generic(ENCODER, message), "ENCODER", CONSTANT)
                .addJavadoc("The encoder of the messages. It is stateless and thread-safe.\n")
                .initializer("$L", encoder)
                .build());
    }

    /**
     * Adds the decoder.
     *
     * @param description what its method does
     * @param before the position of the reader when the method is called
     * @param reader the class of the reader
     * @param code reads from {@code in} and returns the message
     * @param decode reads from a new reader of {@code data} and returns the message
     */
    public void addDecoder(String description, String before, ClassName reader, CodeBlock code, CodeBlock decode) {
        form.addMethod(MethodSpec.methodBuilder("read")
                .addJavadoc(description)
                .addJavadoc("""

                        @param in the reader, positioned before $L
                        @return the message
                        @throws IllegalArgumentException if the input is not a valid message of this type
                        """, before)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(message)
                .addParameter(reader, "in")
                .addCode(code)
                .build());
        TypeSpec decoder = anonymous(DECODER)
                .addMethod(MethodSpec.methodBuilder("decode")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(message)
                        .addParameter(byte[].class, "data")
                        .addParameter(TypeName.INT, "offset")
                        .addParameter(TypeName.INT, "length")
                        .addCode(decode)
                        .build())
                .build();
        form.addField(FieldSpec.builder(TypeNames.generic(DECODER, message), "DECODER", CONSTANT)
                .addJavadoc("The decoder of the messages. It is stateless and thread-safe.\n")
                .initializer("$L", decoder)
                .build());
    }

    /** Adds another method. */
    public void addMethod(MethodSpec method) {
        form.addMethod(method);
    }

    /** Adds the members of a body, and returns the class. */
    public TypeSpec.Builder with(ClassBody body) {
        body.addTo(form);
        return form;
    }

    /** Begins an anonymous class, since a named one could hide a user's type of the same name. */
    private TypeSpec.Builder anonymous(ClassName role) {
        return TypeSpec.anonymousClassBuilder("")
                .addSuperinterface(TypeNames.generic(role, message))
                .addMethod(MethodSpec.methodBuilder("messageEncoding")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $T.$L", MESSAGE_ENCODINGS, messageEncoding)
                        .build());
    }
}
