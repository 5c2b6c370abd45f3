package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.foxglove4j.Channel;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.messages.Log;
import org.foxglove4j.recording.McapSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schemas of our well-known types are those that Foxglove publishes. */
class WellKnownTypesTest {

    private static final Path SOURCES =
            Path.of("..", "schemas", "src", "main", "java", "org", "foxglove4j", "messages");

    @TempDir
    private Path folder;

    @Test
    void descriptorsMatchTheOfficialPackage() throws Exception {
        Path file = folder.resolve("types.mcap");
        List<String> types = types();
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(file)) {
            for (String type : types) {
                anEmptyMessageOf(type, context);
            }
            mcap.flush();
        }
        assertThat(types).hasSize(48);
        assertThat(PeerProcess.run(Peers.python("compare_descriptors.py", file)))
                .containsExactlyElementsOf(
                        types.stream().map(type -> "foxglove." + type).sorted().toList());
    }

    /** In protobuf an empty message is valid for any type: all of its fields are absent. */
    private static void anEmptyMessageOf(String type, Context context) throws ReflectiveOperationException {
        Class<?> channelClass = Class.forName(Log.class.getPackageName() + "." + type + "Channel");
        Channel<?> channel = (Channel<?>)
                channelClass.getMethod("create", Context.class, String.class).invoke(null, context, "/" + type);
        RawChannel raw = channel.raw();
        raw.log(new byte[0]);
    }

    private static List<String> types() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("package-info.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
        }
    }
}
