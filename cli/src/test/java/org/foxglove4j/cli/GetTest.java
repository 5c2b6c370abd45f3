package org.foxglove4j.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what {@code get} extracts from a file. */
class GetTest {

    @TempDir
    Path folder;

    private Path drive;

    @BeforeEach
    void writeFile() throws IOException {
        drive = Drive.write(folder.resolve("drive.mcap"));
    }

    @Test
    void get_givesAttachmentsAndMetadata() throws IOException {
        Path notes = folder.resolve("notes.txt");

        assertThat(CommandRun.of("get", "attachment", drive, "-n", "notes.txt", "-o", notes)
                        .code())
                .isZero();
        assertThat(notes).hasContent("hello");
        assertThat(CommandRun.of("get", "attachment", drive, "-n", "notes.txt").bytes())
                .isEqualTo("hello".getBytes(UTF_8));
        assertThat(CommandRun.of("get", "metadata", drive, "-n", "robot").out())
                .isEqualTo("{\n  \"name\": \"arm\"\n}" + System.lineSeparator());

        CommandRun none = CommandRun.of("get", "attachment", drive, "-n", "none");
        assertThat(none.code()).isEqualTo(ExitCode.FAILED);
        assertThat(none.err()).contains("run mcap4j list attachments to see all");
        assertThat(CommandRun.of("get", "metadata", drive, "-n", "none").err()).contains("no metadata named 'none'");
        assertThat(CommandRun.of("get", "attachment", drive, "-n", "notes.txt", "-o", notes)
                        .err())
                .contains(notes + ": already exists; use --overwrite to replace it");
        assertThat(CommandRun.of("get", "attachment", drive, "-n", "notes.txt", "-o", notes, "--overwrite")
                        .code())
                .isZero();
        assertThat(notes).hasContent("hello");
        assertThat(CommandRun.of("get", "attachment", drive, "--offset", 1).err())
                .contains("no attachment at offset 1");
    }

    @Test
    void get_leavesNoAttachmentThatIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(drive);
        int hello = new String(bytes, ISO_8859_1).indexOf("hello");
        bytes[hello] = 'j';
        Path damaged = Files.write(folder.resolve("damaged.mcap"), bytes);
        Path notes = Files.writeString(folder.resolve("notes.txt"), "as before");

        CommandRun run = CommandRun.of("get", "attachment", damaged, "-n", "notes.txt", "-o", notes, "--overwrite");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains(damaged + ": ", "CRC");
        assertThat(notes).hasContent("as before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void get_asksWhichOfSeveralAttachments() throws IOException {
        assertThat(CommandRun.of("add", "attachment", drive, "-f", Files.writeString(folder.resolve("notes.txt"), "2"))
                        .code())
                .isZero();

        CommandRun both = CommandRun.of("get", "attachment", drive, "-n", "notes.txt");
        assertThat(both.err()).contains("2 attachments", "--offset: ");
        String second = both.err().strip().replaceAll(".* ", "");
        assertThat(CommandRun.of("get", "attachment", drive, "--offset", second).out())
                .isEqualTo("2");
        assertThat(CommandRun.of("get", "attachment", drive, "-n", "notes.txt", "--offset", second)
                        .out())
                .isEqualTo("2");
    }
}
