package org.foxglove4j.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.recording.Recordings.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the next run finishes files that were left unfinished when the machine was switched off, on request. */
@Timeout(60)
class EarlierFilesTest {

    private final Context context = Context.create();
    private final RawChannel channel =
            context.channelBuilder("/a").messageEncoding("text").build();

    @TempDir
    Path folder;

    private Path unclosed;

    @BeforeEach
    void leaveFilesOfEarlierRuns() throws IOException {
        unclosed = folder.resolve("drive-0001.mcap");
        Path running = folder.resolve("running.mcap");
        try (McapSink sink = builder().create(running)) {
            channel.log("one".getBytes(UTF_8), 1);
            channel.log("two".getBytes(UTF_8), 2);
            sink.flush();
            Files.copy(running, unclosed);
        }
        Files.copy(running, folder.resolve("drive-0000.mcap"));
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void fileThatWasNotClosed_isClosedInTheBackground() throws Exception {
        byte[] closed = Files.readAllBytes(folder.resolve("drive-0000.mcap"));
        Files.createFile(folder.resolve("drive-0002.mcap"));
        assertThat(isReadable(unclosed)).isFalse();

        try (McapSink sink = pattern().finishEarlierFiles(true).create(folder.resolve("drive-{index}.mcap"))) {
            channel.log("three".getBytes(UTF_8), 3);
            await(unclosed);
            assertThat(sink.path()).isEqualTo(folder.resolve("drive-0003.mcap"));
        }

        assertThat(texts(unclosed)).containsExactly("one", "two");
        assertThat(texts(folder.resolve("drive-0003.mcap"))).containsExactly("three");
        assertThat(folder.resolve("drive-0000.mcap")).hasBinaryContent(closed);
        assertThat(folder.resolve("drive-0002.mcap")).isEmptyFile();
    }

    @Test
    void earlierFilesAreUntouchedByDefault() throws IOException {
        byte[] before = Files.readAllBytes(unclosed);
        pattern().create(folder.resolve("drive-{index}.mcap")).close();
        assertThat(unclosed).hasBinaryContent(before);
    }

    @Test
    void recordingContinuesInAnUnclosedFile() throws IOException {
        assertThatThrownBy(() -> builder().append(unclosed)).isInstanceOf(McapFormatException.class);
        try (McapSink sink = builder().finishEarlierFiles(true).append(unclosed)) {
            channel.log("three".getBytes(UTF_8), 3);
            assertThat(sink.statistics().recordedMessages()).isEqualTo(1);
        }
        assertThat(texts(unclosed)).containsExactly("one", "two", "three");
    }

    private McapSinkBuilder builder() {
        return McapSink.builder().context(context);
    }

    private McapSinkBuilder pattern() {
        return builder().rotation(Rotation.everyBytes(1 << 20));
    }

    private static void await(Path file) throws Exception {
        // The test's time limit ends this.
        while (!isReadable(file)) {
            Thread.onSpinWait();
        }
    }

    private static boolean isReadable(Path file) throws IOException {
        try {
            McapReader.open(file).close();
            return true;
        } catch (McapFormatException e) {
            return false;
        }
    }
}
