package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.recording.Recordings.texts;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.foxglove4j.Context;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recording that cannot be started leaves the files as they were. */
@Timeout(60)
class McapSinkCreationTest {

    private final Context context = Context.create();

    @TempDir
    Path folder;

    @Test
    void closedContextLeavesNoFile() throws IOException {
        context.close();
        Path path = folder.resolve("drive.mcap");
        assertRefused(builder(), path);
        assertRefused(builder().rotation(Rotation.everyBytes(1000)), path);
        assertRefused(builder(), folder.resolve("{time}.mcap"));
        assertThatThrownBy(() -> builder().append(path)).isInstanceOf(IllegalStateException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void contextClosedDuringCreationLeavesNoFile() throws IOException {
        Path path = folder.resolve("drive.mcap");
        assertRefused(builderThatClosesTheContext(), path);
        assertThat(files()).isEmpty();
    }

    @Test
    void contextClosedDuringCreationOfRotatedFilesLeavesNoFile() throws IOException {
        assertRefused(
                builderThatClosesTheContext()
                        .rotation(Rotation.everyBytes(1000))
                        .durability(Durability.flushEvery(Duration.ofMillis(1))),
                folder.resolve("drive.mcap"));
        assertThat(files()).isEmpty();
    }

    @Test
    void closedContextDoesNotTruncateAnExistingFile() throws IOException {
        context.close();
        Path path = Files.writeString(folder.resolve("drive.mcap"), "precious");
        assertRefused(builder().overwrite(true), path);
        assertThat(path).hasContent("precious");
    }

    @Test
    void contextClosedDuringCreationDoesNotDeleteAnExistingFile() throws IOException {
        Path path = Files.writeString(folder.resolve("drive.mcap"), "precious");
        assertRefused(builderThatClosesTheContext().overwrite(true), path);
        assertThat(path).exists();
    }

    @Test
    void contextClosedDuringCreationKeepsTheFileToAppendTo() throws IOException {
        Path path = folder.resolve("drive.mcap");
        try (McapWriter writer = McapWriter.create(path)) {
            writer.writeMessage(writer.addChannel(0, "/a", "text"), 1, "hello".getBytes());
        }
        assertThatThrownBy(() -> builderThatClosesTheContext().append(path)).isInstanceOf(IllegalStateException.class);
        assertThat(texts(path)).containsExactly("hello");
    }

    @Test
    void unusablePathsAreRefusedWithARemedy() throws IOException {
        Path file = Files.writeString(folder.resolve("drive.mcap"), "precious");
        assertThatThrownBy(() -> builder().create(file))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageEndingWith("drive.mcap: it exists: put {time} into the name to get a new file each time, or"
                        + " set overwrite(true)");
        assertThatThrownBy(() -> builder().create(file.resolve("today/drive.mcap")))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("drive.mcap");
        assertThatThrownBy(() -> builder().create(file.resolve("today.mcap")))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageEndingWith("drive.mcap: it is a file, not a folder in which today.mcap can be created");
        for (Path directory : List.of(folder, Path.of(""))) {
            assertThatThrownBy(() -> builder().create(directory))
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessageEndingWith("it is a folder: use the path of a file");
        }
        assertThat(file).hasContent("precious");
    }

    @Test
    void veryLongDurationsAreAllowed() throws IOException {
        Duration forever = ChronoUnit.FOREVER.getDuration();
        Path path = folder.resolve("drive.mcap");
        try (McapSink sink = builder()
                .rotation(Rotation.every(forever))
                .durability(Durability.flushEvery(forever))
                .create(path)) {
            context.channelBuilder("/a").messageEncoding("text").build().log("hello".getBytes(), 1);
            assertThat(sink.paths()).containsExactly(path);
        }
        assertThat(texts(path)).containsExactly("hello");
        context.close();
    }

    private McapSinkBuilder builder() {
        return McapSink.builder().context(context);
    }

    /** The filter is called after the file was created. */
    private McapSinkBuilder builderThatClosesTheContext() {
        context.channelBuilder("/a").messageEncoding("text").build();
        return builder().channelFilter(channel -> {
            context.close();
            return true;
        });
    }

    private static void assertRefused(McapSinkBuilder builder, Path path) {
        assertThatThrownBy(() -> builder.create(path))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("context is closed")
                .hasNoSuppressedExceptions();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
