package org.foxglove4j.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jpountz.lz4.LZ4Factory;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.dynamic.MapDecoder;
import org.foxglove4j.mcap.ByteSlice;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.websocket.WebSocketServer;
import org.java_websocket.WebSocket;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;

/** Tests that protobuf-java is needed only by users of this package. */
class WithoutProtobufTest {

    @TempDir
    private Path folder;

    @Test
    void programRunsWithoutProtobufJava() throws Exception {
        Path file = folder.resolve("status.mcap");
        try (URLClassLoader loader = loaderOfThoseBeside(
                Program.class,
                Context.class,
                LoggerFactory.class,
                Zstd.class,
                LZ4Factory.class,
                JsonParser.class,
                WebSocket.class,
                NullMarked.class)) {
            assertThatThrownBy(() -> loader.loadClass("com.google.protobuf.Message"))
                    .isInstanceOf(ClassNotFoundException.class);
            Class<?> program = loader.loadClass(Program.class.getName());
            assertThat(program.getClassLoader()).isSameAs(loader);

            Object count = program.getMethod("recordAndServe", Path.class).invoke(null, file);

            assertThat(count).isEqualTo(1L);
        }
        assertThat(Files.size(file)).isPositive();
    }

    @Test
    void decodingProtobufNamesTheMissingDependency() throws Exception {
        try (URLClassLoader loader =
                loaderOfThoseBeside(Program.class, Context.class, LoggerFactory.class, NullMarked.class)) {
            Class<?> program = loader.loadClass(Program.class.getName());
            for (String way : List.of("decodeProtobuf", "createDynamicDecoder")) {
                assertThat(program.getMethod(way).invoke(null))
                        .asString()
                        .contains("add com.google.protobuf:protobuf-java");
            }
        }
    }

    private static URLClassLoader loaderOfThoseBeside(Class<?>... types) {
        Set<URL> places = new LinkedHashSet<>();
        for (Class<?> type : types) {
            places.add(type.getProtectionDomain().getCodeSource().getLocation());
        }
        return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Runs in a separate class loader. */
    public static final class Program {

        private Program() {}

        /** Returns the error for a message in protobuf. */
        public static String decodeProtobuf() {
            McapSchema schema = new McapSchema(1, "a.A", "protobuf", ByteSlice.of(new byte[0]));
            McapChannel channel = new McapChannel(1, 1, "/a", "protobuf", Map.of());
            try {
                return String.valueOf(
                        MapDecoder.create().decode(new McapMessage(channel, schema, 0, 1, 1, new byte[0], 0, 0)));
            } catch (IllegalStateException e) {
                return String.valueOf(e.getMessage());
            }
        }

        /** Returns the error for a decoder of messages in protobuf. */
        public static String createDynamicDecoder() {
            try {
                return String.valueOf(DynamicDecoder.create());
            } catch (IllegalStateException e) {
                return String.valueOf(e.getMessage());
            }
        }

        /** Logs a message to a file and a server, and returns how many are in the file. */
        public static long recordAndServe(Path file) throws Exception {
            try (Context context = Context.create();
                    WebSocketServer server = WebSocketServer.builder()
                            .context(context)
                            .bind("127.0.0.1", 0)
                            .start();
                    McapSink mcap = McapSink.builder().context(context).create(file)) {
                JsonChannel.create(context, "/status")
                        .log(Map.of("port", server.port(), "file", mcap.path().toString()));
            }
            try (McapReader reader = McapReader.open(file)) {
                return reader.messages(MessageQuery.all()).count();
            }
        }
    }
}
