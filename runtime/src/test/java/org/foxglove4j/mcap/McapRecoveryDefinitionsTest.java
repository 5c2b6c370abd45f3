package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.mcap.McapAssembler.channel;
import static org.foxglove4j.mcap.McapAssembler.message;
import static org.foxglove4j.mcap.McapAssembler.schema;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Tests the recovery of schemas and channels that are lost or found elsewhere. */
class McapRecoveryDefinitionsTest {

    @Test
    void lostChannelsAreTakenFromTheSummary() throws IOException {
        McapAssembler assembler = new McapAssembler()
                .chunk(Compression.ZSTD, schema(1), channel(1, 1), message(1, 1, 1))
                .chunk(Compression.ZSTD, message(1, 2, 2))
                .addToSummary(schema(1))
                .addToSummary(channel(1, 1));
        byte[] file = assembler.finish();
        Arrays.fill(file, 40, 200, (byte) 0x55);
        Recovered recovered = Recovered.from(file);

        assertThat(recovered.sequences()).containsExactly(2L);
        assertThat(recovered.channels()).containsExactly(channel(1, 1));
        assertThat(recovered.schemas()).containsExactly(schema(1));
        assertThat(recovered.report().lost()).hasSize(1);
    }

    @Test
    void channelOfTheSummaryGetsItsSchemaFromTheData() throws IOException {
        Recovered recovered = Recovered.from(new McapAssembler()
                .chunk(Compression.ZSTD, schema(1), channel(1, 1), message(1, 1, 1))
                .addToSummary(channel(1, 1))
                .finish());

        assertThat(recovered.sequences()).containsExactly(1L);
        assertThat(recovered.channels()).containsExactly(channel(1, 1));
        assertThat(recovered.schemas()).containsExactly(schema(1));
        assertThat(recovered.report().isComplete()).isTrue();
    }

    @Test
    void channelWhoseSchemaIsLostIsKeptWithoutIt() throws IOException {
        Recovered recovered = Recovered.from(new McapAssembler()
                .chunk(Compression.ZSTD, channel(1, 1), message(1, 1, 1))
                .addToSummary(channel(1, 1))
                .addToSummary(channel(2, 1))
                .finish());

        assertThat(recovered.sequences()).containsExactly(1L);
        assertThat(recovered.channels()).containsExactly(channel(1, 0), channel(2, 0));
        assertThat(recovered.report().channelsWithoutSchema()).isEqualTo(2);
    }

    @Test
    void messagesWithoutAChannelAreCounted() throws IOException {
        Recovered recovered = Recovered.from(new McapAssembler()
                .chunk(Compression.ZSTD, channel(1, 0), message(1, 1, 1), message(7, 2, 2))
                .finish());

        assertThat(recovered.sequences()).containsExactly(1L);
        assertThat(recovered.report().messagesWithoutChannel()).isEqualTo(1);
        assertThat(recovered.report().isComplete()).isFalse();
    }
}
