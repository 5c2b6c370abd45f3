package org.foxglove4j;

import org.foxglove4j.encoding.EncodeBuffer;

/** The channel that the processor would generate for {@link Gauge}. */
final class GaugeChannel extends Channel<Gauge> {

    private static final Schema SCHEMA = Schema.jsonSchema("test.Gauge", "{\"type\":\"object\"}");

    private GaugeChannel(ChannelBuilder builder) {
        super(builder, new GaugeEncoder());
    }

    static GaugeChannel create(ChannelBuilder builder) {
        return new GaugeChannel(builder);
    }

    private static final class GaugeEncoder implements Encoder<Gauge> {

        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Gauge message, EncodeBuffer out) {
            int position = out.reserve(1);
            out.array()[position] = (byte) ('0' + message.value);
            out.setLength(position + 1);
        }
    }
}
