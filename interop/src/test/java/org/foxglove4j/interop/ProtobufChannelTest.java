package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Api;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Method;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.foxglove4j.Context;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.processor.SampleRecording;
import org.foxglove4j.protobuf.DynamicDecoder;
import org.foxglove4j.protobuf.ProtobufChannel;
import org.foxglove4j.recording.McapSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other libraries read logged protobuf-java messages, and messages of other libraries are read by their descriptors. */
class ProtobufChannelTest {

    private static final Path MESSAGES =
            Path.of("..", "schemas", "src", "main", "java", "org", "foxglove4j", "messages");

    @TempDir
    private Path folder;

    @Test
    void pythonReadsMessagesByTheirEmbeddedDescriptors() throws Exception {
        Path file = folder.resolve("protobuf.mcap");
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(file)) {
            ProtobufChannel<Api> api = ProtobufChannel.create(context, "/api", Api.class);
            Api message = Api.newBuilder()
                    .setName("robot")
                    .addMethods(Method.newBuilder().setName("stop"))
                    .build();
            api.log(message);
            api.log(Api.getDefaultInstance());
            ProtobufChannel<DynamicMessage> clock =
                    ProtobufChannel.create(context, "/clock", Timestamp.getDescriptor());
            clock.log(DynamicMessage.newBuilder(
                            Timestamp.newBuilder().setSeconds(12).build())
                    .build());
            mcap.flush();
        }

        assertThat(PeerProcess.run(Peers.python("decode_protobuf.py", file))).containsExactly("/api\t2", "/clock\t1");
    }

    @Test
    void wellKnownTypesAreReadWithoutTheirClasses() throws IOException {
        Path file = folder.resolve("types.mcap");
        SampleRecording.ofExamples(MESSAGES, file, folder);
        DynamicDecoder decoder = DynamicDecoder.create();
        Set<String> types = new TreeSet<>();
        try (McapReader reader = McapReader.open(file)) {
            for (McapMessage message : reader.messages(MessageQuery.all())) {
                if (message.messageEncoding().equals(MessageEncodings.PROTOBUF)) {
                    DynamicMessage decoded = decoder.decode(message);
                    assertThat(decoded.getUnknownFields().asMap()).isEmpty();
                    assertThat(decoded.toByteArray()).isEqualTo(message.data());
                    types.add(decoded.getDescriptorForType().getFullName());
                }
            }
        }
        assertThat(types).hasSize(48).contains("foxglove.PointCloud");
    }
}
