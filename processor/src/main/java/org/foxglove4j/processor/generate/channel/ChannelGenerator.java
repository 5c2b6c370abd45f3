package org.foxglove4j.processor.generate.channel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.Decoding;
import org.foxglove4j.processor.generate.Documentation;
import org.foxglove4j.processor.generate.GeneratedFile;
import org.foxglove4j.processor.generate.Generator;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.generate.Visibility;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.WireEncoding;

/** Generates the class {@code PoseChannel} for {@code Pose}. */
public final class ChannelGenerator implements Generator {

    private static final ClassName CHANNEL = TypeNames.raw(RuntimeNames.CHANNEL);
    private static final ClassName CHANNEL_BUILDER = TypeNames.raw(RuntimeNames.CHANNEL_BUILDER);
    private static final ClassName CONTEXT = TypeNames.raw(RuntimeNames.CONTEXT);
    private static final ClassName ENCODED_MESSAGE = TypeNames.raw(RuntimeNames.ENCODED_MESSAGE);
    private static final ClassName DECODER = TypeNames.raw(RuntimeNames.DECODER);
    private static final ClassName MESSAGE_ENCODINGS = TypeNames.raw(RuntimeNames.MESSAGE_ENCODINGS);

    private final List<WireEncoding> forms;

    /**
     * Creates a generator.
     *
     * @param forms the forms that other generators write, in which a channel can read messages
     */
    public ChannelGenerator(WireEncoding... forms) {
        this.forms = List.of(forms);
    }

    @Override
    public List<GeneratedFile> generate(SchemaType type) {
        GeneratedNames names = Objects.requireNonNull(type.generated());
        ClassName channel = TypeNames.raw(names.channel());
        TypeName message = TypeNames.of(type.javaType());
        ClassName form = form(names, type.options().encoding());
        TypeSpec.Builder channelClass = TypeSpec.classBuilder(channel)
                .addModifiers(Visibility.of(type))
                .superclass(TypeNames.generic(CHANNEL, message))
                .addJavadoc(javadoc(type))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(CHANNEL_BUILDER, "builder")
                        .addStatement("super(builder, $T.ENCODER)", form)
                        .build())
                .addMethod(createInDefaultContext(channel))
                .addMethod(createInContext(channel))
                .addMethod(createFromBuilder(channel));
        if (Decoding.isPossible(type)) {
            channelClass.addMethod(decodeMessage(type, names));
            channelClass.addMethod(decodeBytes(type, message, form));
        }
        return List.of(new GeneratedFile.Source(names.packageName(), channelClass.build()));
    }

    private static CodeBlock javadoc(SchemaType type) {
        CodeBlock.Builder javadoc = CodeBlock.builder()
                .add(
                        "A topic on which {@link $T} messages are logged, in $L.\n",
                        TypeNames.raw(type.javaType()),
                        name(type.options().encoding()));
        if (!type.description().isEmpty()) {
            javadoc.add("\n<p>$L\n", Documentation.escape(type.description()));
        }
        if (!Decoding.isPossible(type)) {
            javadoc.add("\n<p>There is no method to decode messages: $L.\n", Decoding.obstacle(type));
        }
        return javadoc.build();
    }

    private static MethodSpec createInDefaultContext(ClassName channel) {
        return factory(channel)
                .addJavadoc("""
                        Creates a channel in the default context, or joins the equal one that exists.

                        @param topic the topic
                        @return the channel
                        """)
                .addParameter(String.class, "topic")
                .addStatement("return create($T.getDefault(), topic)", CONTEXT)
                .build();
    }

    private static MethodSpec createInContext(ClassName channel) {
        return factory(channel)
                .addJavadoc("""
                        Creates a channel, or joins the equal one that exists.

                        @param context the context
                        @param topic the topic
                        @return the channel
                        @throws IllegalStateException if the context is closed
                        """)
                .addParameter(CONTEXT, "context")
                .addParameter(String.class, "topic")
                .addStatement("return create(context.channelBuilder(topic))")
                .build();
    }

    private static MethodSpec createFromBuilder(ClassName channel) {
        return factory(channel)
                .addJavadoc("""
                        Creates the channel that a builder describes, or joins the equal one that exists.

                        @param builder the context, topic and metadata
                        @return the channel
                        @throws IllegalStateException if the context is closed
                        """)
                .addParameter(CHANNEL_BUILDER, "builder")
                .addStatement("return new $T(builder)", channel)
                .build();
    }

    private static MethodSpec.Builder factory(ClassName channel) {
        return MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(channel);
    }

    private MethodSpec decodeMessage(SchemaType type, GeneratedNames names) {
        TypeName message = TypeNames.of(type.javaType());
        CodeBlock.Builder cases = CodeBlock.builder()
                .add("$T decoder = switch (message.messageEncoding()) {\n$>", TypeNames.generic(DECODER, message));
        for (WireEncoding encoding : forms) {
            cases.add("case $T.$L -> $T.DECODER;\n", MESSAGE_ENCODINGS, encoding.name(), form(names, encoding));
        }
        cases.add(
                "default -> throw new $T(\n$>$>$S + message.topic()\n+ $S + message.messageEncoding());\n$<$<",
                IllegalArgumentException.class,
                "a message in json or protobuf was expected on ",
                ", found one in ");
        cases.add("$<};\n");
        return MethodSpec.methodBuilder("decode")
                .addJavadoc("""
                        Decodes a message of a file or a server, which may be in JSON or protobuf. A required field that does
                        not come is an error in JSON; in protobuf it is zero, empty, or a message without fields. The
                        message's schema is not looked at: it may have another name, and an older form of this type.
                        $L
                        @param message the message
                        @return what it says
                        @throws IllegalArgumentException if it is no such message
                        """, leftOut(type))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(message)
                .addParameter(ENCODED_MESSAGE, "message")
                .addCode(cases.build())
                .addStatement("return decoder.decode(message.dataArray(), message.dataOffset(), message.dataLength())")
                .build();
    }

    private static MethodSpec decodeBytes(SchemaType type, TypeName message, ClassName form) {
        WireEncoding encoding = type.options().encoding();
        return MethodSpec.methodBuilder("decode")
                .addJavadoc("""
                        Decodes a message as this channel encodes it, in $L. A required field that does not come is $L.
                        $L
                        @param data the encoded message
                        @return what it says
                        @throws IllegalArgumentException if it is no such message
                        """, name(encoding), absent(encoding), leftOut(type))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(message)
                .addParameter(byte[].class, "data")
                .addStatement("return $T.DECODER.decode(data)", form)
                .build();
    }

    /** Names the fields that stay as the constructor leaves them. */
    private static String leftOut(SchemaType type) {
        List<String> names = type.fields().stream()
                .filter(field -> !Decoding.isDecoded(type, field))
                .map(Field::sourceName)
                .toList();
        return names.isEmpty()
                ? ""
                : "\n<p>Left as the constructor sets them, since there is no other way to set them: "
                        + String.join(", ", names) + ".\n";
    }

    private static ClassName form(GeneratedNames names, WireEncoding encoding) {
        JavaType.Declared form = encoding == WireEncoding.PROTOBUF ? names.protobuf() : names.json();
        return TypeNames.raw(form);
    }

    private static String name(WireEncoding encoding) {
        return encoding == WireEncoding.PROTOBUF ? "protobuf" : "JSON";
    }

    private static String absent(WireEncoding encoding) {
        return encoding == WireEncoding.PROTOBUF ? "zero, empty, or a message without fields" : "an error";
    }
}
