package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.foxglove4j.Channel;
import org.foxglove4j.Context;
import org.foxglove4j.recording.McapSink;

/**
 * Compiles annotated types and records messages of them, for the tests with other implementations: the same messages of
 * each type in JSON on the topic {@code /json/<class>}, and in protobuf on {@code /protobuf/<class>}, at the same log
 * times.
 */
public final class SampleRecording {

    private static final int RANDOM_MESSAGES = 20;

    private final CompiledClasses classes;
    private final DocumentPage page;
    private long logTimeNanos;

    private SampleRecording(CompiledClasses classes, DocumentPage page) {
        this.classes = classes;
        this.page = page;
    }

    /**
     * Records random messages of the samples: every kind of type that the processor accepts.
     *
     * @param processor the folder of the processor's module
     * @param recording the MCAP file to write
     * @param documents where the documents of the types go, with their schemas
     */
    public static void ofSamples(Path processor, Path recording, Path documents) throws IOException {
        List<Path> folders = Samples.folders().stream().map(processor::resolve).toList();
        SampleRecording samples = compile(folders, documents);
        samples.write(recording, type -> {
            RandomValues values = new RandomValues(type.hashCode(), true, false);
            Class<?> messageType = samples.classes.messageType(type);
            return Stream.generate(() -> values.message(messageType))
                    .limit(RANDOM_MESSAGES)
                    .toList();
        });
    }

    /**
     * Records the message of each type that is shown in its documents.
     *
     * @param sources the folder of the sources
     * @param recording the MCAP file to write
     * @param documents where the documents of the types go, with their schemas
     */
    public static void ofExamples(Path sources, Path recording, Path documents) throws IOException {
        SampleRecording examples = compile(List.of(sources), documents);
        examples.write(recording, type -> {
            String schemaName = examples.classes.encoder(type + "Json").schema().name();
            String json = examples.page.panel(schemaName, "JSON example");
            return List.of(examples.classes.decoder(type + "Json").decode(json.getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static SampleRecording compile(List<Path> folders, Path documents) {
        List<JavaFileObject> sources = new ArrayList<>();
        folders.forEach(folder -> sources.addAll(Samples.sourcesIn(folder)));
        Compilation compilation = Compiler.javac()
                .withProcessors(new FoxgloveProcessor())
                .withOptions("-parameters", "--release", "17", "-Afoxglove.docs=" + documents)
                .compile(sources);
        assertThat(compilation.errors()).isEmpty();
        return new SampleRecording(new CompiledClasses(compilation), DocumentPage.read(documents));
    }

    /** Gives the messages of a type. */
    private interface Messages {
        List<Object> of(String type);
    }

    private void write(Path recording, Messages messages) throws IOException {
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(recording)) {
            for (String type : classes.typesWith("Json")) {
                write(type, messages.of(type), context);
            }
            mcap.flush();
        }
    }

    private void write(String type, List<Object> messages, Context context) {
        Channel<Object> json = context.channelBuilder("/json/" + type).build(classes.encoder(type + "Json"));
        Channel<Object> protobuf =
                context.channelBuilder("/protobuf/" + type).build(classes.encoder(type + "Protobuf"));
        for (Object message : messages) {
            logTimeNanos++;
            json.log(message, logTimeNanos);
            protobuf.log(message, logTimeNanos);
        }
    }
}
