package org.foxglove4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foxglove4j.mcap.McapFiles;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the code shown in docs/mcap.md. */
class McapCookbookTest {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    @TempDir
    private Path folder;

    private Path battery;

    @BeforeEach
    void write() throws IOException {
        battery = folder.resolve("battery.mcap");
        McapCookbook.write(battery, List.of("{\"volts\": 12.6}", "{\"volts\": 12.5}"));
    }

    @Test
    void filesAreWrittenAppendedReadAndFollowed() throws Exception {
        McapCookbook.append(battery);
        McapCookbook.read(battery);
        McapCookbook.check(battery);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        McapCookbook.follow(battery, out);
        assertThat(out.toString(UTF_8)).isEqualTo("{\"volts\": 12.6}{\"volts\": 12.5}");
        try (McapReader reader = McapReader.open(battery)) {
            assertThat(McapCookbook.countBytes(reader)).isEqualTo(15 + 15 + 17);
            McapCookbook.readAny(reader);
            McapCookbook.filter(reader, Instant.now().minusSeconds(5));
        }
    }

    @Test
    void messagesAreReadWithoutClasses() throws IOException {
        Path odometry = folder.resolve("odometry.mcap");
        try (McapWriter writer = McapWriter.create(odometry)) {
            byte[] schema = ("Pose pose\n" + "=".repeat(80) + "\nMSG: nav/Pose\nPoint position\n" + "=".repeat(80)
                            + "\nMSG: nav/Point\nfloat64 x\nfloat64 y\nfloat64 z")
                    .getBytes(UTF_8);
            int channel = writer.addChannel(writer.addSchema("nav/Odometry", "ros1msg", schema), "/odometry", "ros1");
            for (int z = 1; z <= 3; z++) {
                byte[] position = new byte[24];
                ByteBuffer.wrap(position).order(ByteOrder.LITTLE_ENDIAN).putDouble(16, z);
                writer.writeMessage(channel, z, position);
            }
        }
        try (McapReader reader = McapReader.open(odometry)) {
            assertThat(McapCookbook.highest(reader)).isEqualTo(3);
        }
    }

    @Test
    void typedMessagesAreDecoded() throws IOException {
        Path drive = folder.resolve("drive.mcap");
        try (McapWriter writer = McapCookbook.configure(drive)) {
            int channel = writer.addChannel(0, "/pose", "json", Map.of());
            writer.writeMessage(channel, 1, "{\"x\": 0, \"y\": 0, \"heading\": 0}".getBytes(UTF_8));
            writer.writeMessage(channel, 2, "{\"x\": 3, \"y\": 4, \"heading\": 0}".getBytes(UTF_8));
        }
        try (McapReader reader = McapReader.open(drive)) {
            assertThat(McapCookbook.decode(reader)).isEqualTo(5);
        }
        assertThat(McapCookbook.sumOfX(drive)).isEqualTo(3);
    }

    @Test
    void attachmentsAreWrittenAndRead() throws IOException {
        Path file = folder.resolve("attachments.mcap");
        Path yaml = Files.writeString(folder.resolve("camera.yaml"), "f: 1");
        try (McapWriter writer = McapCookbook.configure(file)) {
            McapCookbook.attach(writer, yaml, new ByteArrayInputStream(new byte[100]), 100);
        }
        Path target = Files.createDirectory(folder.resolve("target"));
        try (McapReader reader = McapReader.open(file)) {
            McapCookbook.look(reader, target);
        }
        McapCookbook.streamAttachments(Files.newInputStream(file), target);

        assertThat(target.resolve("camera.yaml")).hasContent("f: 1");
        assertThat(target.resolve("front.mp4")).hasSize(100);
        assertThat(target.resolve("video.mp4")).hasSize(100);
        assertThat(McapCookbook.readStream(Files.newInputStream(file))).isZero();
    }

    @Test
    void severalFilesAreReadAsOne() throws IOException {
        Path later = folder.resolve("later.mcap");
        McapCookbook.write(later, List.of("{\"volts\": 12.4}"));
        McapCookbook.readSeveral(List.of(later, battery), Instant.EPOCH);
        try (McapFiles files = McapCookbook.openAll(List.of(later, battery))) {
            assertThat(files.messages().stream().map(McapMessage::fileIndex)).containsExactly(1, 1, 0);
        }
    }

    @Test
    void damagedFileIsRecoveredOrReadAsFarAsPossible() throws IOException {
        byte[] whole = Files.readAllBytes(battery);
        Path broken = Files.write(folder.resolve("broken.mcap"), Arrays.copyOf(whole, whole.length - 50));
        try (McapReader reader = McapCookbook.configureReader(broken)) {
            assertThat(reader.messages().count()).isEqualTo(2);
        }
        Path good = folder.resolve("good.mcap");
        McapCookbook.recover(broken, good);
        try (McapReader reader = McapReader.open(good)) {
            assertThat(reader.messages().count()).isEqualTo(2);
        }
    }

    @Test
    void urlIsReadByRanges() throws IOException {
        byte[] file = Files.readAllBytes(battery);
        Set<String> authorizations = ConcurrentHashMap.newKeySet();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/battery.mcap", exchange -> {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            Matcher range = RANGE.matcher(exchange.getRequestHeaders().getFirst("Range"));
            assertThat(range.matches()).isTrue();
            int start = Integer.parseInt(range.group(1));
            byte[] part = Arrays.copyOfRange(file, start, Math.min(file.length, Integer.parseInt(range.group(2)) + 1));
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + start + "-" + (start + part.length - 1) + "/" + file.length);
            exchange.sendResponseHeaders(206, part.length);
            exchange.getResponseBody().write(part);
            exchange.close();
        });
        server.start();
        try {
            URI uri = URI.create("http://" + server.getAddress().getHostString() + ":"
                    + server.getAddress().getPort() + "/battery.mcap");
            assertThat(McapCookbook.countOnWebServer(uri)).isEqualTo(2);
            try (McapReader reader = McapCookbook.openWithToken(uri, "1")) {
                assertThat(reader.messages().count()).isEqualTo(2);
            }
            assertThat(McapCookbook.countBoth(battery, uri)).isEqualTo(4);
            assertThat(authorizations).containsExactlyInAnyOrder("null", "Bearer 1");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void embeddedFileIsRead() throws IOException {
        byte[] file = Files.readAllBytes(battery);
        byte[] archive = new byte[file.length + 200];
        System.arraycopy(file, 0, archive, 100, file.length);

        try (McapReader reader =
                McapReader.open(new McapCookbook.PartSource(McapSource.of(archive), 100, file.length))) {
            assertThat(reader.messages().count()).isEqualTo(2);
        }
    }
}
