package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Context;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.system.SystemInfo;
import org.foxglove4j.system.SystemInfoChannel;
import org.foxglove4j.system.SystemMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeType;

/** Our system information has the same form as that of Foxglove's own SDK. */
class SystemInfoTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void topicSchemaAndMessagesMatchTheOfficialSdk() throws Exception {
        Path theirFile = folder.resolve("theirs.mcap");
        PeerProcess.run(Peers.python("log_sysinfo.py", theirFile));
        McapMessage theirs = last(theirFile);
        McapMessage ours = last(record(folder.resolve("ours.mcap")));

        assertThat(ours.topic()).isEqualTo(theirs.topic());
        assertThat(ours.messageEncoding()).isEqualTo(theirs.messageEncoding());
        assertThat(schema(ours).name()).isEqualTo(schema(theirs).name());
        assertThat(schema(ours).encoding()).isEqualTo(schema(theirs).encoding());
        assertThat(typesInSchema(ours)).containsExactlyEntriesOf(typesInSchema(theirs));
        assertThat(typesInMessage(ours)).containsExactlyEntriesOf(typesInMessage(theirs));

        SystemInfo their = SystemInfoChannel.decode(theirs);
        SystemInfo our = SystemInfoChannel.decode(ours);
        assertThat(our.numCpus()).isEqualTo(their.numCpus());
        assertThat(our.totalMemory()).isEqualTo(their.totalMemory());
        assertThat(our.totalSwap()).isEqualTo(their.totalSwap());
        assertThat(our.kernelVersion()).isEqualTo(their.kernelVersion());
        assertThat(our.osVersion()).isEqualTo(their.osVersion());
        // It is measured some time apart, on a machine that does other things as well.
        double theirUsedMemory = their.usedMemory().orElseThrow();
        assertThat(our.usedMemory().orElseThrow()).isBetween(theirUsedMemory / 4, theirUsedMemory * 4);
    }

    private static Path record(Path file) throws Exception {
        CountDownLatch logged = new CountDownLatch(2);
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(file)) {
            context.addSink((channel, logTimeNanos, data, offset, length) -> logged.countDown());
            try (SystemMonitor monitor =
                    SystemMonitor.builder().context(context).jvm(false).start()) {
                assertThat(logged.await(1, TimeUnit.MINUTES))
                        .as("messages of %s", monitor)
                        .isTrue();
            }
            mcap.flush();
        }
        return file;
    }

    private static McapMessage last(Path file) throws IOException {
        McapMessage last = null;
        try (McapReader reader = McapReader.open(file)) {
            for (McapMessage message : reader.messages(MessageQuery.all())) {
                last = message.copy();
            }
        }
        return Objects.requireNonNull(last, "a message in " + file);
    }

    private static McapSchema schema(McapMessage message) {
        return Objects.requireNonNull(message.schema());
    }

    private static Map<String, String> typesInSchema(McapMessage message) {
        Map<String, String> types = new LinkedHashMap<>();
        JSON.readTree(schema(message).data().toByteArray())
                .get("properties")
                .properties()
                .forEach(property -> types.put(
                        property.getKey(), property.getValue().get("type").asString()));
        return types;
    }

    private static Map<String, JsonNodeType> typesInMessage(McapMessage message) {
        Map<String, JsonNodeType> types = new LinkedHashMap<>();
        JSON.readTree(message.data())
                .properties()
                .forEach(value -> types.put(value.getKey(), value.getValue().getNodeType()));
        return types;
    }
}
