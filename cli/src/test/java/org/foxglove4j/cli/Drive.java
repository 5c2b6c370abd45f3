package org.foxglove4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.foxglove4j.mcap.ByteSlice;
import org.foxglove4j.mcap.McapAttachment;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;

/**
 * A test file for the commands: ten messages per topic, one per second, on /json, /protobuf (half a second later) and
 * /raw (in reverse order); an attachment, metadata, and a private record.
 */
final class Drive {

    static final long SECOND = 1_000_000_000L;
    static final long BEGIN = 1_700_000_000L * SECOND;
    static final int PRIVATE_OPCODE = 0x91;

    private Drive() {}

    static Path write(Path file) throws IOException {
        return write(file, McapWriter.builder().chunkSizeBytes(200).profile("test"));
    }

    static Path write(Path file, McapWriterBuilder options) throws IOException {
        try (McapWriter writer = options.create(file)) {
            int json = writer.addChannel(
                    writer.addSchema("Count", "jsonschema", "{\"type\":\"object\"}".getBytes(UTF_8)),
                    "/json",
                    "json",
                    Map.of());
            int protobuf = writer.addChannel(
                    writer.addSchema("test.Outer.Reading", "protobuf", descriptor()),
                    "/protobuf",
                    "protobuf",
                    Map.of());
            int raw = writer.addChannel(0, "/raw", "bytes", Map.of("k", "v"));
            writer.writeMetadata("robot", Map.of("name", "arm"));
            writer.writePrivateRecord(PRIVATE_OPCODE, new byte[] {1, 2, 3});
            for (int i = 0; i < 10; i++) {
                writer.writeMessage(json, BEGIN + i * SECOND, ("{\n \"n\": " + i + "}").getBytes(UTF_8));
                // state = 1, and count = i as an unsigned number whose first bit is set.
                byte[] reading = {8, 1, 17, (byte) i, 0, 0, 0, 0, 0, 0, (byte) 0x80};
                writer.writeMessage(protobuf, BEGIN + i * SECOND + SECOND / 2, reading);
                writer.writeMessage(raw, BEGIN + (9 - i) * SECOND, new byte[] {(byte) i});
            }
            writer.writeAttachment(
                    new McapAttachment(5, 6, "notes.txt", "text/plain", ByteSlice.of("hello".getBytes(UTF_8))));
        }
        return file;
    }

    /** Describes {@code test.Outer.Reading} with an enum {@code state} and a {@code fixed64 count}. */
    private static byte[] descriptor() {
        DescriptorProto reading = DescriptorProto.newBuilder()
                .setName("Reading")
                .addEnumType(EnumDescriptorProto.newBuilder()
                        .setName("State")
                        .addValue(value("IDLE", 0))
                        .addValue(value("BUSY", 1)))
                .addField(
                        field("state", 1, FieldDescriptorProto.Type.TYPE_ENUM).setTypeName(".test.Outer.Reading.State"))
                .addField(field("count", 2, FieldDescriptorProto.Type.TYPE_FIXED64))
                .build();
        return FileDescriptorSet.newBuilder()
                .addFile(FileDescriptorProto.newBuilder()
                        .setName("test.proto")
                        .setPackage("test")
                        .setSyntax("proto3")
                        .addMessageType(
                                DescriptorProto.newBuilder().setName("Outer").addNestedType(reading)))
                .build()
                .toByteArray();
    }

    private static EnumValueDescriptorProto value(String name, int number) {
        return EnumValueDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .build();
    }

    private static FieldDescriptorProto.Builder field(String name, int number, FieldDescriptorProto.Type type) {
        return FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .setType(type)
                .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
    }

    /** Returns the messages of a file in its order, each as a text with everything but the ids. */
    static List<String> messages(Path file) throws IOException {
        List<String> messages = new ArrayList<>();
        for (McapMessage message : read(file)) {
            messages.add(message.channel().topic() + " " + message.channel().messageEncoding() + " "
                    + message.channel().metadata() + " "
                    + (message.schema() == null ? "" : message.schema().name())
                    + " " + message.sequence() + " " + message.logTimeNanos() + " " + message.publishTimeNanos() + " "
                    + Arrays.toString(message.data()));
        }
        return messages;
    }

    static List<Long> times(Path file) throws IOException {
        return read(file).stream().map(McapMessage::logTimeNanos).toList();
    }

    static List<McapMessage> read(Path file) throws IOException {
        List<McapMessage> messages = new ArrayList<>();
        try (McapReader reader = McapReader.open(file)) {
            reader.messages(MessageQuery.all().order(MessageOrder.FILE)).forEach(messages::add);
        }
        return messages;
    }
}
