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
 * Writes what the classes that hold the two forms of messages, {@code PoseJson} and {@code PoseProtobuf}, have in common:
 * their schema, an encoder and a decoder, and the methods {@code write} and {@code read}.
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
     * Begins a class.
     *
     * @param name what it is called
     * @param messageEncoding the constant that names the encoding
     * @param as what messages are written as, to end a sentence
     */
    public FormClass(SchemaType type, JavaType.Declared name, String messageEncoding, String as) {
        this.message = TypeNames.of(type.javaType());
        this.messageEncoding = messageEncoding;
        this.form = TypeSpec.classBuilder(TypeNames.raw(name))
                .addModifiers(Visibility.of(type))
                .addJavadoc(javadoc(type, as))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
    }

    /** Returns a body in which the names of these members are taken, and others. */
    public static ClassBody body(String... others) {
        ClassBody body = new ClassBody("SCHEMA", "ENCODER", "DECODER", "write", "read");
        body.take(others);
        return body;
    }

    private static CodeBlock javadoc(SchemaType type, String as) {
        boolean decodable = Decoding.isPossible(type);
        CodeBlock.Builder javadoc = CodeBlock.builder()
                .add(
                        "Writes {@link $T} $L$L.\n",
                        TypeNames.raw(type.javaType()),
                        as,
                        decodable ? ", and reads it" : "");
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
                        @param out takes the bytes, after those it has
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
                .addJavadoc("Encodes messages. Keeps no state: any number of threads may use it at once.\n")
                .initializer("$L", encoder)
                .build());
    }

    /**
     * Adds the decoder.
     *
     * @param description what its method does
     * @param before where the reader stands when that is called
     * @param reader the class that reads
     * @param code reads from {@code in} and returns the message
     * @param decode reads from a new reader of {@code data} and returns the message
     */
    public void addDecoder(String description, String before, ClassName reader, CodeBlock code, CodeBlock decode) {
        form.addMethod(MethodSpec.methodBuilder("read")
                .addJavadoc(description)
                .addJavadoc("""

                        @param in stands before $L
                        @return the message
                        @throws IllegalArgumentException if there is no such message
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
                .addJavadoc("Decodes messages. Keeps no state: any number of threads may use it at once.\n")
                .initializer("$L", decoder)
                .build());
    }

    /** Adds another method. */
    public void addMethod(MethodSpec method) {
        form.addMethod(method);
    }

    /** Adds the members that the code needs, and returns the class. */
    public TypeSpec.Builder with(ClassBody body) {
        body.addTo(form);
        return form;
    }

    /** Begins a class without a name, since any name may be that of a type of the user, which it would hide. */
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
