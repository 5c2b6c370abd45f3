package org.foxglove4j.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EncodeBufferTest {

    @Test
    void growth_keepsWhatIsWritten() {
        EncodeBuffer buffer = new EncodeBuffer(2);
        for (int i = 0; i < 1000; i++) {
            int position = buffer.reserve(1);
            buffer.array()[position] = (byte) i;
            buffer.setLength(position + 1);
        }

        assertThat(buffer.length()).isEqualTo(1000);
        byte[] bytes = buffer.toByteArray();
        for (int i = 0; i < 1000; i++) {
            assertThat(bytes[i]).isEqualTo((byte) i);
        }
    }

    @Test
    void clear_keepsTheArray() {
        EncodeBuffer buffer = new EncodeBuffer(16);
        buffer.setLength(buffer.reserve(10) + 10);
        byte[] array = buffer.array();

        buffer.clear();

        assertThat(buffer.length()).isZero();
        assertThat(buffer.reserve(16)).isZero();
        assertThat(buffer.array()).isSameAs(array);
    }

    @Test
    void impossibleSizes_areRefused() {
        EncodeBuffer buffer = new EncodeBuffer(16);
        buffer.setLength(buffer.reserve(10) + 10);

        assertThatThrownBy(() -> buffer.reserve(Integer.MAX_VALUE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("10 were written and 2147483647 more");
        assertThatThrownBy(() -> buffer.setLength(17))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("17")
                .hasMessageContaining("16");
    }
}
