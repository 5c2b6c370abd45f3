package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that files can be written on machines without a zstd library. */
class McapWriterWithoutZstdTest {

    @Test
    void lz4ReplacesZstdUnlessZstdIsRequested() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(classPathWithoutZstd(), null)) {
            Class<?> writing = loader.loadClass(Writing.class.getName());
            writing.getMethod("withDefaults", OutputStream.class).invoke(null, bytes);

            Method withZstd = writing.getMethod("withZstd", OutputStream.class);
            assertThatThrownBy(() -> withZstd.invoke(null, new ByteArrayOutputStream()))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("ZSTD")
                    .hasMessageContaining("use another compression");
        }

        assertThat(StructureChecker.check(bytes.toByteArray()).chunkCompressions)
                .containsExactly("lz4");
    }

    private static URL[] classPathWithoutZstd() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("zstd"))
                .map(McapWriterWithoutZstdTest::toUrl)
                .toArray(URL[]::new);
    }

    private static URL toUrl(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs where there is no zstd. */
    public static final class Writing {

        private Writing() {}

        /** Writes with the default options. */
        public static void withDefaults(OutputStream out) throws IOException {
            try (McapWriter writer = McapWriter.builder().create(out)) {
                writer.writeMessage(writer.addChannel(0, "/a", "raw", Map.of()), 1, new byte[5000]);
            }
        }

        /** Asks for zstd. */
        public static void withZstd(OutputStream out) throws IOException {
            McapWriter.builder().compression(Compression.ZSTD).create(out).close();
        }
    }
}
