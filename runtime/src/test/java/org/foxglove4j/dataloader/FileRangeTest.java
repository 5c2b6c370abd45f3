package org.foxglove4j.dataloader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of files are answered as RFC 9110 says. */
class FileRangeTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("set before each test");

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("a.mcap"), "0123456789");
    }

    private static String body(FileRange range) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        range.writeTo(out);
        assertThat(out.size()).isEqualTo(range.length());
        return out.toString(UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, bytes 0-0/10",
        "bytes=2-4, 234, bytes 2-4/10",
        "bytes=8-, 89, bytes 8-9/10",
        "bytes=8-999, 89, bytes 8-9/10",
        "bytes=-3, 789, bytes 7-9/10",
        "bytes=-999, 0123456789, bytes 0-9/10",
        "Bytes=2-4, 234, bytes 2-4/10"
    })
    void aPartIsAnswered(String header, String body, String contentRange) throws Exception {
        FileRange range = FileRange.of(file, header);
        assertThat(range.status()).isEqualTo(206);
        assertThat(range.headers())
                .containsEntry("Content-Range", contentRange)
                .containsEntry("Accept-Ranges", "bytes");
        assertThat(body(range)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=999999999999999999-"})
    void aPartBehindTheEndIsRefused(String header) throws Exception {
        FileRange range = FileRange.of(file, header);
        assertThat(range.status()).isEqualTo(416);
        assertThat(range.headers()).containsEntry("Content-Range", "bytes */10");
        assertThat(body(range)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-1,3-4",
                "lines=0-1",
                "bytes=4-2",
                "bytes=-",
                "bytes=x-",
                "bytes=1000000000000000000-",
                ""
            })
    void anythingElseIsIgnored(String header) throws Exception {
        assertWhole(header);
    }

    @Test
    void withoutAHeaderTheWholeIsAnswered() throws Exception {
        assertWhole(null);
    }

    private void assertWhole(@Nullable String header) throws IOException {
        FileRange range = FileRange.of(file, header);
        assertThat(range.status()).isEqualTo(200);
        assertThat(range.headers()).containsOnlyKeys("Content-Type", "Accept-Ranges");
        assertThat(body(range)).isEqualTo("0123456789");
    }

    @Test
    void aFileThatBecomesShorterIsTold() throws Exception {
        FileRange range = FileRange.of(file, null);
        Files.writeString(file, "0123");
        assertThatThrownBy(() -> range.writeTo(new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("6 bytes are missing");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> FileRange.of(folder.resolve("b.mcap"), null)).isInstanceOf(NoSuchFileException.class);
    }
}
