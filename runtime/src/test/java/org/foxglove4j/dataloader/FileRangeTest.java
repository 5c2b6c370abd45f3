package org.foxglove4j.dataloader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests responses with parts of files against RFC 9110. */
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
    void rangeRequestGetsThePart(String header, String body, String contentRange) throws Exception {
        FileRange range = FileRange.of(file, Map.of("Range", header)::get);
        assertThat(range.status()).isEqualTo(206);
        assertThat(range.headers())
                .containsEntry("Content-Range", contentRange)
                .containsEntry("Accept-Ranges", "bytes");
        assertThat(body(range)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=999999999999999999-"})
    void rangeBeyondTheEndIsRejected(String header) throws Exception {
        FileRange range = FileRange.of(file, Map.of("Range", header)::get);
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
    void invalidRangeHeadersAreIgnored(String header) throws Exception {
        assertWholeFile(Map.of("Range", header));
    }

    @Test
    void requestWithoutARangeGetsTheWholeFile() throws Exception {
        assertWholeFile(Map.of());
    }

    private void assertWholeFile(Map<String, String> headers) throws IOException {
        FileRange range = FileRange.of(file, headers::get);
        assertThat(range.status()).isEqualTo(200);
        assertThat(range.headers())
                .doesNotContainKey("Content-Range")
                .containsEntry("Accept-Ranges", "bytes")
                .containsEntry("Content-Length", "10");
        assertThat(body(range)).isEqualTo("0123456789");
    }

    @Test
    void ifRangeMatchesTheCurrentVersion() throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-02T03:04:05.5Z")));
        assertThat(FileRange.of(file, name -> null).headers())
                .containsEntry("ETag", "\"a-65937d25-1dcd6500\"")
                .containsEntry("Last-Modified", "Tue, 02 Jan 2024 03:04:05 GMT");
    }

    @Test
    void ifRangeOfAnotherVersionGetsTheWholeFile() throws Exception {
        Map<String, String> headers = FileRange.of(file, name -> null).headers();
        for (String name : List.of("ETag", "Last-Modified")) {
            Map<String, String> request = Map.of("Range", "bytes=2-4", "If-Range", headers.get(name));
            assertThat(body(FileRange.of(file, request::get))).isEqualTo("234");
        }
        assertWholeFile(Map.of("Range", "bytes=2-4", "If-Range", "\"other\""));
        assertWholeFile(Map.of("Range", "bytes=2-4", "If-Range", "Tue, 02 Jan 2024 03:04:05 GMT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void unchangedFileIsNotSentAgain(String tags) throws Exception {
        String tag = FileRange.of(file, name -> null).headers().get("ETag");
        FileRange range = FileRange.of(file, Map.of("If-None-Match", tags.formatted(tag), "Range", "bytes=2-4")::get);
        assertThat(range.status()).isEqualTo(304);
        assertThat(range.headers()).containsEntry("ETag", tag).doesNotContainKey("Content-Length");
        assertThat(body(range)).isEmpty();
        assertWholeFile(Map.of("If-None-Match", "\"other\""));
    }

    @Test
    void fileThatChangesFailsTheResponse() throws Exception {
        FileRange range = FileRange.of(file, name -> null);
        Files.writeString(file, "0123");
        assertThatThrownBy(() -> range.writeTo(new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " has changed since the response was started");
    }

    @Test
    void missingFileIsReported() {
        assertThatThrownBy(() -> FileRange.of(folder.resolve("b.mcap"), name -> null))
                .isInstanceOf(NoSuchFileException.class);
    }
}
