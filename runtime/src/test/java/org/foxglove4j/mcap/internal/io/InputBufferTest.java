package org.foxglove4j.mcap.internal.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.foxglove4j.mcap.internal.bytes.DirectBuffers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputBufferTest {

    private static final int FILE_BYTES = 4 << 20;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void unreadBytesKeepTheirOffsetsWhenMoved(boolean mayBeDirect) {
        byte[] file = new byte[FILE_BYTES];
        Random random = new Random(7);
        random.nextBytes(file);
        InputBuffer buffer = new InputBuffer(mayBeDirect);
        boolean direct = false;
        int fed = 0;
        while (fed < FILE_BYTES) {
            int wanted = Math.min(FILE_BYTES - fed, 1 + random.nextInt(random.nextInt(10) == 0 ? 300_000 : 20_000));
            if (!buffer.hasRoom(wanted)) {
                buffer.makeRoom(wanted, random.nextInt(8) == 0, random.nextBoolean());
                if (buffer.bytes().arrayOrNull() == null) {
                    direct = true;
                    assertThat(buffer.position()).isEqualTo(DirectBuffers.aligned(buffer.offsetOf(buffer.position())));
                }
            }
            buffer.room(wanted).put(file, fed, wanted);
            buffer.advance(wanted);
            fed += wanted;

            assertThat(buffer.offsetOf(buffer.limit())).isEqualTo(fed);
            assertThat(buffer.bytes().toByteArray(buffer.position(), buffer.remaining()))
                    .isEqualTo(Arrays.copyOfRange(file, (int) buffer.offsetOf(buffer.position()), fed));
            buffer.position(buffer.limit() - random.nextInt(1 + Math.min(buffer.remaining(), 100_000)));
            if (random.nextInt(20) == 0) {
                buffer.preferDirect(random.nextBoolean());
            }
        }
        buffer.close();

        assertThat(direct).isEqualTo(mayBeDirect);
    }
}
