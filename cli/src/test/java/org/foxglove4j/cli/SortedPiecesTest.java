package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedPiecesTest {

    @TempDir
    Path folder;

    @Test
    void failedMergeLeavesNoFiles() throws IOException {
        Path drive = Drive.write(folder.resolve("drive.mcap"));
        Path pieces = Files.createDirectory(folder.resolve("pieces"));
        Console console = new Console(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Console.Terminal.NONE);
        try (Input input = Input.open(drive.toString(), console);
                McapReader reader = input.openReader(console, 0)) {
            MessageRun run = new MessageRun(input, reader, SortedPiecesTest::fail);
            try (SortedPieces sorted = new SortedPieces(pieces, run.memoryBytes(), console)) {
                assertThatThrownBy(() -> sorted.fit(List.of(run, run))).hasMessage("no channel");
            }
        }

        assertThat(pieces).isEmptyDirectory();
    }

    private static int fail(McapMessage message) throws IOException {
        throw new IOException("no channel");
    }
}
