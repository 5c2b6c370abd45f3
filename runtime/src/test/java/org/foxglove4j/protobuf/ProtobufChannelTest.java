package org.foxglove4j.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Api;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.Method;
import com.google.protobuf.Timestamp;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that a protobuf channel writes the message's own bytes and a complete schema. */
class ProtobufChannelTest {

    private final Context context = Context.create();
    private final List<byte[]> logged = new ArrayList<>();

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void messagesAreWrittenAsTheirOwnBytes() {
        keepMessages();
        Api api = Api.newBuilder()
                .setName("robot")
                .addMethods(Method.newBuilder().setName("stop"))
                .build();
        ProtobufChannel<Api> channel = ProtobufChannel.create(context, "/api", Api.class);

        channel.log(api, 1);
        channel.log(Api.getDefaultInstance(), 2);
        channel.log(() -> api, 3);

        assertThat(channel.messageEncoding()).isEqualTo("protobuf");
        assertThat(logged).containsExactly(api.toByteArray(), new byte[0], api.toByteArray());
    }

    @Test
    void schemaHoldsEachImportedFileOnce_beforeThoseThatImportIt() throws Exception {
        Schema schema = Objects.requireNonNull(
                ProtobufChannel.create(context, "/api", Api.class).schema());

        assertThat(schema.name()).isEqualTo("google.protobuf.Api");
        assertThat(schema.encoding()).isEqualTo("protobuf");
        List<FileDescriptorProto> files =
                FileDescriptorSet.parseFrom(schema.data()).getFileList();
        assertThat(files)
                .extracting(FileDescriptorProto::getName)
                .doesNotHaveDuplicates()
                .contains("google/protobuf/any.proto", "google/protobuf/type.proto")
                .endsWith("google/protobuf/api.proto");
        Set<String> before = new HashSet<>();
        for (FileDescriptorProto file : files) {
            assertThat(before).containsAll(file.getDependencyList());
            before.add(file.getName());
        }
    }

    @Test
    void schemaOfANestedTypeHasItsFullName() {
        Schema schema =
                Objects.requireNonNull(ProtobufChannel.create(context, "/range", DescriptorProto.ExtensionRange.class)
                        .schema());

        assertThat(schema.name()).isEqualTo("google.protobuf.DescriptorProto.ExtensionRange");
        assertThat(DynamicDecoder.create().descriptor(schema).getFullName()).isEqualTo(schema.name());
    }

    @Test
    void builderMayHaveMetadata() {
        ProtobufChannel<Timestamp> channel =
                ProtobufChannel.create(context.channelBuilder("/clock").addMetadata("source", "gps"), Timestamp.class);

        assertThat(channel.metadata()).isEqualTo(Map.of("source", "gps"));
        assertThat(ProtobufChannel.create(context, "/clock2", Timestamp.getDescriptor())
                        .schema())
                .isEqualTo(channel.schema());
    }

    @Test
    void messagesWithoutClass_areLoggedByTheirDescriptor() {
        keepMessages();
        Descriptor descriptor = Timestamp.getDescriptor();
        ProtobufChannel<DynamicMessage> channel = ProtobufChannel.create(context, "/clock", descriptor);

        channel.log(DynamicMessage.newBuilder(descriptor)
                .setField(descriptor.findFieldByName("seconds"), 12L)
                .build());

        assertThat(logged)
                .containsExactly(Timestamp.newBuilder().setSeconds(12).build().toByteArray());
    }

    @Test
    void messagesOfAnotherDescriptor_areCountedAndNotLogged() {
        keepMessages();
        RawChannel clock =
                ProtobufChannel.create(context, "/clock", Timestamp.class).raw();
        ProtobufChannel<DynamicMessage> channel = ProtobufChannel.create(context, "/clock", Timestamp.getDescriptor());
        Descriptor again = DynamicDecoder.create().descriptor(Objects.requireNonNull(channel.schema()));

        channel.log(DynamicMessage.getDefaultInstance(Api.getDescriptor()));
        channel.log(DynamicMessage.getDefaultInstance(again));

        assertThat(channel.raw()).isSameAs(clock);
        assertThat(clock.failureCount()).isEqualTo(2);
        assertThat(logged).isEmpty();
    }

    @Test
    void classesThatAreNotGenerated_areRefused() {
        assertThatThrownBy(() -> ProtobufChannel.create(context, "/a", Message.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("com.google.protobuf.Message")
                .hasMessageContaining("descriptor");
    }

    @Test
    void encodingAllocatesOnlyTheStreamOfProtobufJava() {
        context.addSink((channel, logTimeNanos, data, offset, length) -> {});
        ProtobufChannel<Timestamp> channel = ProtobufChannel.create(context, "/clock", Timestamp.class);
        Timestamp now =
                Timestamp.newBuilder().setSeconds(1_700_000_000).setNanos(5).build();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int messages = 10_000;
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < messages; i++) {
                channel.log(now, 1);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least / messages).as("bytes per message").isLessThanOrEqualTo(64);
    }

    private void keepMessages() {
        context.addSink((channel, logTimeNanos, data, offset, length) -> {
            byte[] message = new byte[length];
            System.arraycopy(data, offset, message, 0, length);
            logged.add(message);
        });
    }
}
