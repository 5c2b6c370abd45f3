package org.foxglove4j.mcap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests attachments and other records except messages. */
class McapWriterAttachmentsTest {

    private static final byte[] DATA = "{}".getBytes(UTF_8);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void attachmentsAreStreamed() throws IOException {
        Path calibration = Files.writeString(directory.resolve("calibration.yaml"), "fx: 1");
        Path path = directory.resolve("drive.mcap");
        try (McapWriter writer = McapWriter.create(path)) {
            writer.writeAttachment(5, calibration, "application/yaml");
            writer.writeAttachment(1, 2, "first half", "", new ByteArrayInputStream("abcdef".getBytes(UTF_8)), 3);
            writer.writeAttachment(1, 2, "empty", "", new ByteArrayInputStream(new byte[0]), 0);
            try (OutputStream out = writer.beginAttachment(1, 2, "pieces", "", 3)) {
                out.write('x');
                out.write("yz".getBytes(UTF_8));
            }
        }

        StructureChecker file = StructureChecker.check(Files.readAllBytes(path));
        assertThat(file.attachments)
                .extracting(attachment ->
                        attachment.name() + "=" + new String(attachment.data().toByteArray(), UTF_8))
                .containsExactly("calibration.yaml=fx: 1", "first half=abc", "empty=", "pieces=xyz");
    }

    @Test
    void incompleteAttachmentIsRolledBack() throws IOException {
        Path path = directory.resolve("drive.mcap");
        try (McapWriter writer = McapWriter.create(path)) {
            writer.writeMetadata("before", Map.of());

            assertThatThrownBy(
                            () -> writer.writeAttachment(1, 2, "half", "", new ByteArrayInputStream(new byte[10]), 20))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("half")
                    .hasMessageContaining("20 bytes")
                    .hasMessageContaining("only 10");
            OutputStream tooMuch = writer.beginAttachment(1, 2, "too much", "", 1);
            assertThatThrownBy(() -> tooMuch.write(new byte[2]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("announced with 1 byte, but 2");
            assertThatThrownBy(tooMuch::close).isInstanceOf(IOException.class);
            writer.writeMetadata("after", Map.of());
        }

        StructureChecker file = StructureChecker.check(Files.readAllBytes(path));
        assertThat(file.attachments).isEmpty();
        assertThat(file.metadata).extracting(McapMetadata::name).containsExactly("before", "after");
    }

    @Test
    void threadWithAnAttachmentInProgressIsNotDeadlocked() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            try (OutputStream attachment = writer.beginAttachment(1, 2, "a", "", 1)) {
                assertThatThrownBy(writer::flush)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("close its stream");
                assertThatThrownBy(() -> writer.writeMetadata("a", Map.of())).isInstanceOf(IllegalStateException.class);
                attachment.write(1);
            }
        }
        assertThat(StructureChecker.check(bytes.toByteArray()).attachments).hasSize(1);
    }

    @Test
    void privateRecordsRequireApplicationOpcodes() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            for (int opcode : new int[] {-1, 0, 5, 0x10, 0x7F, 0x100}) {
                assertThatThrownBy(() -> writer.writePrivateRecord(opcode, DATA))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            writer.writePrivateRecord(0x80, DATA);
            writer.writePrivateRecord(0xFF, DATA);
        }

        assertThat(StructureChecker.check(bytes.toByteArray()).unknown)
                .extracting(McapUnknownRecord::opcode)
                .containsExactly(0x80, 0xFF);
    }
}
