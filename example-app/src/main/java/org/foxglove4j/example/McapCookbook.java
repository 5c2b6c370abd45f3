package org.foxglove4j.example;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.foxglove4j.dynamic.FieldPath;
import org.foxglove4j.dynamic.MapDecoder;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapAttachmentIndex;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapDoctor;
import org.foxglove4j.mcap.McapFiles;
import org.foxglove4j.mcap.McapFollower;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapRecovery;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.McapSummary;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.mcap.RecoveryReport;

/** The code in docs/mcap.md, one method per snippet. */
final class McapCookbook {

    private McapCookbook() {}

    static void write(Path path, List<String> lines) throws IOException {
        try (McapWriter writer = McapWriter.create(path)) {
            byte[] jsonSchema = "{\"type\": \"object\"}".getBytes(StandardCharsets.UTF_8);
            int schema = writer.addSchema("Battery", "jsonschema", jsonSchema);
            int channel = writer.addChannel(schema, "/battery", "json");
            for (String json : lines) {
                writer.writeMessage(channel, Instant.now(), json.getBytes(StandardCharsets.UTF_8));
            }
            writer.writeMetadata("robot", Map.of("name", "arm", "place", "hall 3"));
        }
    }

    static McapWriter configure(Path path) throws IOException {
        return McapWriter.builder()
                .compression(Compression.ZSTD)
                .compressionLevel(3)
                .chunkSizeBytes(4 << 20)
                .compressionWorkers(2)
                .profile("ros2")
                .overwrite(true)
                .create(path);
    }

    static void attach(McapWriter writer, Path calibration, InputStream video, long videoBytes) throws IOException {
        long now = System.currentTimeMillis() * 1_000_000;
        writer.writeAttachment(now, calibration, "application/yaml");
        writer.writeAttachment(now, 0, "front.mp4", "video/mp4", video, videoBytes);
    }

    static void append(Path path) throws IOException {
        try (McapWriter writer = McapWriter.append(path)) {
            int channel = writer.addChannel(0, "/notes", "text");
            writer.writeMessage(channel, Instant.now(), "the arm was moved".getBytes(StandardCharsets.UTF_8));
        }
    }

    static void read(Path path) throws IOException {
        try (McapReader reader = McapReader.open(path)) {
            for (McapMessage message : reader.messages()) {
                System.out.println(message.logTime() + " " + message.channel().topic() + " " + message.dataLength());
            }
        }
    }

    static void filter(McapReader reader, Instant start) throws IOException {
        MessageQuery query = MessageQuery.topics("/pose", "/battery")
                .from(start)
                .until(start.plusSeconds(10))
                .order(MessageOrder.REVERSE_LOG_TIME);
        reader.messages(query).stream().limit(5).forEach(System.out::println);
    }

    static double decode(McapReader reader) {
        double length = 0;
        Pose2d last = null;
        MessageQuery query = MessageQuery.topics("/pose");
        for (Pose2d pose : reader.messages(query).decoded(Pose2dChannel::decode)) {
            length += last == null ? 0 : Math.hypot(pose.x() - last.x(), pose.y() - last.y());
            last = pose;
        }
        return length;
    }

    static double highest(McapReader reader) {
        FieldPath height = FieldPath.of("pose.position.z");
        MapDecoder decoder = MapDecoder.create();
        return reader.messages(MessageQuery.topics("/odometry")).decoded(decoder::decode).stream()
                .mapToDouble(height::getDouble)
                .max()
                .orElseThrow();
    }

    static void readAny(McapReader reader) {
        MapDecoder decoder = MapDecoder.create();
        for (McapMessage message : reader.messages()) {
            if (MapDecoder.canDecode(message)) {
                System.out.println(message.topic() + " " + decoder.decode(message));
            } else {
                System.out.println(message.dataLength() + " bytes on " + message.topic());
            }
        }
    }

    static long countBytes(McapReader reader) throws IOException {
        long bytes = 0;
        try (MessageCursor cursor =
                reader.messages(MessageQuery.all().order(MessageOrder.FILE)).cursor()) {
            while (cursor.next()) {
                bytes += cursor.message().dataLength();
            }
        }
        return bytes;
    }

    static double sumOfX(Path path) throws IOException {
        double[] sum = {0};
        try (McapReader reader = McapReader.builder().workers(1).open(path)) {
            reader.messages(MessageQuery.topics("/pose"))
                    .visit(message -> sum[0] += Pose2dChannel.decode(message).x());
        }
        return sum[0];
    }

    static void readSeveral(List<Path> files, Instant start) throws IOException {
        try (McapFiles drive = McapFiles.open(files)) {
            MessageQuery query = MessageQuery.topics("/battery").from(start);
            for (McapMessage message : drive.messages(query)) {
                System.out.println(message.logTime() + " " + message.fileIndex());
            }
        }
    }

    static McapFiles openAll(List<Path> files) throws IOException {
        return McapReader.builder().workers(1).openAll(files);
    }

    static long countBoth(Path path, URI uri) throws IOException {
        try (McapReader robot = McapReader.open(path);
                McapReader station = McapReader.open(McapSource.http(uri))) {
            return McapFiles.of(List.of(robot, station)).messages().count();
        }
    }

    static void look(McapReader reader, Path folder) throws IOException {
        McapSummary summary = reader.summary();
        for (McapChannel channel : summary.channels()) {
            System.out.println(channel.topic() + ": " + channel.messageEncoding());
        }
        for (McapAttachmentIndex attachment : summary.attachmentIndexes()) {
            try (InputStream data = reader.openAttachment(attachment)) {
                Files.copy(data, folder.resolve(Path.of(attachment.name()).getFileName()));
            }
        }
    }

    static McapReader configureReader(Path path) throws IOException {
        return McapReader.builder()
                .workers(2)
                .unclosed(true)
                .skipDamagedChunks(true)
                .onProblem(problem -> System.err.println(problem))
                .open(path);
    }

    static long readStream(InputStream in) throws IOException {
        long count = 0;
        try (McapStreamReader reader = McapStreamReader.open(in)) {
            for (McapMessage message : reader.messages()) {
                count += message.channel().topic().startsWith("/camera/") ? 1 : 0;
            }
        }
        return count;
    }

    static void streamAttachments(InputStream in, Path folder) throws IOException {
        try (McapStreamReader reader = McapStreamReader.builder()
                .attachments(attachment -> attachment.mediaType().equals("video/mp4")
                        ? Files.newOutputStream(folder.resolve("video.mp4"))
                        : null)
                .open(in)) {
            reader.messages().count();
        }
    }

    static void follow(Path path, OutputStream out) throws IOException, InterruptedException {
        try (McapFollower follower = McapFollower.open(path, MessageQuery.topics("/battery"))) {
            while (!follower.isEnded()) {
                McapMessage message = follower.poll(Duration.ofSeconds(1));
                if (message != null) {
                    out.write(message.data());
                }
            }
        }
    }

    static void recover(Path broken, Path good) throws IOException {
        RecoveryReport report = McapRecovery.recover(broken, good);
        System.out.println(report.messages() + " messages kept");
        report.lost().forEach(System.out::println);
    }

    static void check(Path path) throws IOException {
        for (McapProblem problem : McapDoctor.check(path)) {
            System.out.println(problem);
        }
    }

    static long countOnWebServer(URI uri) throws IOException {
        try (McapReader reader = McapReader.open(McapSource.http(uri))) {
            return reader.messages(MessageQuery.topics("/battery")).count();
        }
    }

    static McapReader openWithToken(URI uri, String token) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .build();
        return McapReader.builder().workers(4).open(McapSource.http(HttpClient.newHttpClient(), request));
    }

    /** Reads a file that is embedded in another one, as in an uncompressed archive. */
    record PartSource(McapSource archive, long start, long size) implements McapSource {

        @Override
        public void read(long position, byte[] target, int offset, int length) throws IOException {
            if (length > size - position) {
                throw new EOFException("the embedded file ends at " + size);
            }
            archive.read(start + position, target, offset, length);
        }

        @Override
        public void close() throws IOException {
            archive.close();
        }
    }
}
