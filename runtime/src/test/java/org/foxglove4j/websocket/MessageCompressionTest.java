package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MessageCompressionTest {

    @Test
    void optionsAreChangedInACopy() {
        MessageCompression usual = MessageCompression.deflate();
        assertThat(usual.level(1).minMessageBytes(200).contextTakeover(false))
                .hasToString(
                        "MessageCompression[permessage-deflate, level=1, minMessageBytes=200, contextTakeover=false]");
        assertThat(usual)
                .hasToString(
                        "MessageCompression[permessage-deflate, level=3, minMessageBytes=64, contextTakeover=true]");
    }

    @Test
    void invalidOptionsAreRejected() {
        MessageCompression usual = MessageCompression.deflate();
        assertThatThrownBy(() -> usual.level(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level 0 is not between 1 and 9");
        assertThatThrownBy(() -> usual.level(10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usual.minMessageBytes(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
