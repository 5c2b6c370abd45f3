package org.foxglove4j.cli.wpilog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.cli.conversion.ConversionReport;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapDoctor;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.junit.jupiter.api.Test;

class DataLogConversionTest {

    private static final long BOOT_MICROS = 1_700_000_000_000_000L;

    private byte[] mcap = {};
    private ConversionReport report = new ConversionReport(0, List.of(), List.of());

    @Test
    void valuesBecomeFields() throws IOException {
        convert(new DataLogBytes("")
                .start(1, "/b", "boolean")
                .start(2, "/f", "float")
                .start(3, "/bs", "boolean[]")
                .start(4, "/strings", "string[]")
                .record(1, 1, new byte[] {1})
                .record(2, 2, new byte[] {(byte) 0xcd, (byte) 0xcc, (byte) 0xcc, 0x3d})
                .record(3, 3, new byte[] {1, 0})
                .record(4, 4, new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, '"'}));

        assertThat(messages())
                .containsExactly(
                        "/b 1000 {\"value\":true}",
                        "/f 2000 {\"value\":0.1}",
                        "/bs 3000 {\"value\":[true,false]}",
                        "/strings 4000 {\"value\":[\"\",\"\\\"\"]}");
        assertThat(report.isComplete()).isTrue();
        assertThat(report.messages()).isEqualTo(4);
        assertThat(schema("/bs"))
                .extracting(McapSchema::name, schema -> text(schema.data().toByteArray()))
                .containsExactly(
                        "Boolean[]",
                        "{\"title\":\"Boolean[]\",\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"array\","
                                + "\"items\":{\"type\":\"boolean\"}}},\"required\":[\"value\"]}");
    }

    @Test
    void jsonObjectsAreKept() throws IOException {
        convert(new DataLogBytes("")
                .start(1, "/json", "json")
                .string(1, 1, " {\"a\": [1.50]} ")
                .string(1, 2, "[1, 2]")
                .string(1, 3, "{\"a\": ")
                .string(1, 4, "")
                .string(1, 5, "{} {}"));

        assertThat(messages())
                .containsExactly(
                        "/json 1000  {\"a\": [1.50]} ",
                        "/json 2000 {\"value\":[1, 2]}",
                        "/json 3000 {\"value\":\"{\\\"a\\\": \"}",
                        "/json 4000 {\"value\":\"\"}",
                        "/json 5000 {\"value\":\"{} {}\"}");
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void structsAreDecodedEvenIfTheirSchemaComesLate() throws IOException {
        convert(new DataLogBytes("")
                .start(1, "/pose", "struct:Pose")
                .record(1, 1, new byte[] {2, 3})
                .start(2, "NT:/.schema/struct:Pose", "structschema")
                .string(2, 2, "Inner inner; uint8 y")
                .start(3, "/.schema/struct:Inner", "structschema")
                .string(3, 3, "uint8 x")
                .start(4, "/poses", "struct:Pose[]")
                .record(4, 4, new byte[] {4, 5, 6, 7})
                .record(4, 5, new byte[0]));

        assertThat(messages())
                .contains(
                        "/pose 1000 {\"inner\":{\"x\":2},\"y\":3}",
                        "/.schema/struct:Inner 3000 {\"value\":\"uint8 x\"}",
                        "/poses 4000 {\"value\":[{\"inner\":{\"x\":4},\"y\":5},{\"inner\":{\"x\":6},\"y\":7}]}",
                        "/poses 5000 {\"value\":[]}");
        assertThat(report.isComplete()).isTrue();
        assertThat(schema("/poses").name()).isEqualTo("Pose[]");
    }

    @Test
    void unknownTypesKeepTheirBytesAndAreReported() throws IOException {
        convert(new DataLogBytes("")
                .start(1, "/new", "video")
                .start(2, "/s", "struct:Missing")
                .start(3, "/p", "proto:Missing")
                .start(4, "/m", "msgpack")
                .string(1, 1, "v")
                .string(2, 2, "s")
                .string(2, 3, "t")
                .string(3, 4, "p")
                .string(4, 5, "m"));

        assertThat(messages()).containsExactly("/new 1000 v", "/s 2000 s", "/s 3000 t", "/p 4000 p", "/m 5000 m");
        assertThat(schema("/new")).extracting(McapSchema::name).isEqualTo("video");
        assertThat(channel("/new").messageEncoding()).isEqualTo("raw");
        assertThat(channel("/m").messageEncoding()).isEqualTo("msgpack");
        assertThat(report.isComplete()).isTrue();
        assertThat(report.notes())
                .contains(
                        "values of type struct:Missing are kept as bytes: the log contains no schema of the struct Missing",
                        "values of type proto:Missing are kept as bytes: the log contains no valid descriptor of the message"
                                + " Missing");
    }

    @Test
    void protobufMessagesGetTheirDescriptors() throws IOException {
        FileDescriptorProto base = FileDescriptorProto.newBuilder()
                .setName("base.proto")
                .setPackage("wpi")
                .addMessageType(DescriptorProto.newBuilder().setName("Base"))
                .build();
        FileDescriptorProto pose = FileDescriptorProto.newBuilder()
                .setName("pose.proto")
                .setPackage("wpi.proto")
                .addDependency("base.proto")
                .addMessageType(DescriptorProto.newBuilder()
                        .setName("Pose")
                        .addNestedType(DescriptorProto.newBuilder().setName("Nested")))
                .build();
        convert(new DataLogBytes("")
                .start(1, "/pose", "proto:wpi.proto.Pose.Nested")
                .start(2, "/.schema/proto:pose.proto", "proto:FileDescriptorProto")
                .start(3, "/.schema/proto:base.proto", "proto:FileDescriptorProto")
                .record(2, 1, pose.toByteArray())
                .record(3, 2, base.toByteArray())
                .record(1, 3, new byte[] {8, 1}));

        assertThat(schema("/pose"))
                .extracting(McapSchema::name, McapSchema::encoding)
                .containsExactly("wpi.proto.Pose.Nested", "protobuf");
        assertThat(FileDescriptorSet.parseFrom(schema("/pose").data().toByteArray())
                        .getFileList())
                .containsExactly(base, pose);
        assertThat(channel("/pose").messageEncoding()).isEqualTo("protobuf");
        assertThat(report.notes()).noneMatch(note -> note.contains("kept as bytes"));
    }

    @Test
    void timesFollowTheLastLoggedTimeOfDay() throws IOException {
        convert(new DataLogBytes("")
                .start(1, "systemTime", "int64")
                .start(2, "/a", "string")
                .integer(1, 100, 100)
                .integer(1, 200, BOOT_MICROS + 5_000_000)
                .integer(1, 300, BOOT_MICROS + 300)
                .string(2, 307, "x"));

        assertThat(messages()).contains("/a " + (BOOT_MICROS + 307) * 1000 + " {\"value\":\"x\"}");
        assertThat(report.notes()).isEmpty();
        assertThat(metadata()).containsEntry("clock", "systemTime");
    }

    @Test
    void timeOfDayOfAdvantageKitIsUsed() throws IOException {
        convert(new DataLogBytes("AdvantageKit")
                .start(1, "/SystemStats/EpochTimeMicros", "int64")
                .integer(1, 100, BOOT_MICROS + 100));

        assertThat(messages())
                .containsExactly(
                        "/SystemStats/EpochTimeMicros 1700000000000100000 {\"value\":" + (BOOT_MICROS + 100) + "}");
        assertThat(metadata()).containsEntry("extra_header", "AdvantageKit");
    }

    @Test
    void withoutATimeOfDayTimesCountFromTheStartAndTheUserIsNotified() throws IOException {
        convert(new DataLogBytes("").start(1, "systemTime", "int64").integer(1, 100, 5));

        assertThat(messages()).containsExactly("systemTime 100000 {\"value\":5}");
        assertThat(report.notes())
                .singleElement()
                .asString()
                .contains("log times are the time since the robot started");
    }

    @Test
    void recordsWithOutOfRangeTimesAreLost() throws IOException {
        convert(new DataLogBytes("")
                .start(1, "/a", "string")
                .string(1, -1, "before")
                .string(1, Long.MAX_VALUE, "behind"));

        assertThat(messages()).isEmpty();
        assertThat(report.losses())
                .containsExactly("/a: 2 records were lost; the first: its time is out of range: -1 microseconds");
    }

    @Test
    void restartedEntryIsAnotherTopic() throws IOException {
        convert(new DataLogBytes("")
                .start(1, "/a", "string", "{\"source\":\"NT\"}")
                .string(1, 1, "x")
                .finish(1)
                .start(1, "/b", "string", "{\"source\":\"NT\",\"n\":{\"retained\": true}}")
                .string(1, 2, "y")
                .finish(1)
                .start(2, "/a", "string")
                .string(2, 3, "z")
                .setMetadata(2, "no JSON")
                .string(2, 4, "new")
                .finish(2)
                .string(2, 5, "late"));

        assertThat(messages())
                .containsExactly(
                        "/a 1000 {\"value\":\"x\"}",
                        "/b 2000 {\"value\":\"y\"}",
                        "/a 3000 {\"value\":\"z\"}",
                        "/a 4000 {\"value\":\"new\"}");
        assertThat(channels())
                .extracting(McapChannel::topic, McapChannel::metadata)
                .containsExactly(
                        tuple("/a", Map.of("wpilib.metadata", "no JSON", "wpilib.type", "string")),
                        tuple("/b", Map.of("source", "NT", "n", "{\"retained\":true}", "wpilib.type", "string")));
        assertThat(report.losses()).containsExactly("1 record was lost: its entry was not started");
    }

    @Test
    void entryWithoutValuesIsATopic() throws IOException {
        convert(new DataLogBytes("").start(1, "/a", "double").finish(1).start(2, "/b", "double"));

        assertThat(channels()).extracting(McapChannel::topic).containsExactly("/a", "/b");
    }

    @Test
    void damageIsCountedAndTheRestKept() throws IOException {
        convert(new DataLogBytes("")
                .start(1, "/d", "double")
                .number(1, 1, 1.5)
                .record(1, 2, new byte[3])
                .record(1, 3, new byte[4])
                .record(0, 4, new byte[] {9, 1, 0, 0, 0})
                .record(0, 5, new byte[] {0, 1, 0, 0, 0, -1, -1, -1, -1})
                .setMetadata(7, "")
                .number(1, 6, 2.5)
                .bytes(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

        assertThat(messages()).containsExactly("/d 1000 {\"value\":1.5}", "/d 6000 {\"value\":2.5}");
        assertThat(report.losses())
                .containsExactly(
                        "/d: 2 records were lost; the first: expected 8 bytes, found 3",
                        "3 records were lost; the first: expected a control record of kind 0, 1 or 2, found 9",
                        "8 bytes contain zeros instead of records, which can happen if the power fails",
                        "the log is truncated: its last record is incomplete, and its 2 bytes were lost");
    }

    @Test
    void truncatedLogKeepsItsCompleteRecords() throws IOException {
        byte[] whole = new DataLogBytes("x")
                .start(1, "/d", "double")
                .number(1, 1, 1.5)
                .number(1, 2, 2.5)
                .toByteArray();
        int record = 4 + 8;
        for (int length = 13; length < whole.length; length++) {
            convert(Arrays.copyOf(whole, length));
            int cut = whole.length - length;

            assertThat(report.messages()).isEqualTo(cut > record ? 0 : 1);
            assertThat(report.isComplete()).isEqualTo(length == 13 || cut == record || cut == 2 * record);
        }
    }

    @Test
    void fileIsReadTwiceAndProgressReported() throws IOException {
        DataLogBytes log = new DataLogBytes("").start(1, "/s", "string");
        for (int i = 0; i < 50_000; i++) {
            log.string(1, i, "a message of some length, so that there are several blocks");
        }
        byte[] bytes = log.toByteArray();
        AtomicLong progress = new AtomicLong();
        try (McapWriter writer = McapWriter.builder().create(new ByteArrayOutputStream())) {
            assertThat(DataLogConversion.convert(McapSource.of(bytes), writer, progress::addAndGet)
                            .messages())
                    .isEqualTo(50_000);
        }

        assertThat(progress).hasValue(2L * bytes.length);
    }

    private void convert(DataLogBytes log) throws IOException {
        convert(log.toByteArray());
    }

    private void convert(byte[] log) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder().eagerDefinitions(true).create(out)) {
            report = DataLogConversion.convert(McapSource.of(log), writer, progress -> {});
        }
        mcap = out.toByteArray();
        assertThat(McapDoctor.check(McapSource.of(mcap), false)).isEmpty();
    }

    private List<String> messages() throws IOException {
        List<String> messages = new ArrayList<>();
        try (McapReader reader = McapReader.builder().open(McapSource.of(mcap))) {
            for (McapMessage message : reader.messages(MessageQuery.all().order(MessageOrder.FILE))) {
                messages.add(message.topic() + " " + message.logTimeNanos() + " " + text(message.data()));
            }
        }
        return messages;
    }

    private List<McapChannel> channels() throws IOException {
        try (McapReader reader = McapReader.builder().open(McapSource.of(mcap))) {
            return List.copyOf(reader.summary().channels());
        }
    }

    private McapChannel channel(String topic) throws IOException {
        return channels().stream()
                .filter(channel -> channel.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private McapSchema schema(String topic) throws IOException {
        int id = channel(topic).schemaId();
        try (McapReader reader = McapReader.builder().open(McapSource.of(mcap))) {
            return reader.summary().schemas().stream()
                    .filter(schema -> schema.id() == id)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Map<String, String> metadata() throws IOException {
        try (McapReader reader = McapReader.builder().open(McapSource.of(mcap))) {
            return reader.readMetadata(reader.summary().metadataIndexes().get(0))
                    .metadata();
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, UTF_8);
    }
}
