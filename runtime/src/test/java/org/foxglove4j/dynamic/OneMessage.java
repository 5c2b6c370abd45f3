package org.foxglove4j.dynamic;

import java.nio.ByteBuffer;
import org.foxglove4j.encoding.EncodedMessage;
import org.foxglove4j.encoding.EncodedSchema;
import org.jspecify.annotations.Nullable;

/** A message that is not from a file, in the middle of an array. */
record OneMessage(String messageEncoding, @Nullable EncodedSchema schema, byte[] dataArray) implements EncodedMessage {

    private static final int MARGIN = 3;

    private record OneSchema(String name, String encoding, byte[] data) implements EncodedSchema {
        @Override
        public ByteBuffer dataBuffer() {
            return ByteBuffer.wrap(data).asReadOnlyBuffer();
        }
    }

    static OneMessage withoutSchema(String messageEncoding, byte[] data) {
        byte[] array = new byte[data.length + 2 * MARGIN];
        System.arraycopy(data, 0, array, MARGIN, data.length);
        return new OneMessage(messageEncoding, null, array);
    }

    static OneMessage of(String messageEncoding, String schemaName, String schemaEncoding, byte[] schema, byte[] data) {
        return new OneMessage(
                messageEncoding,
                new OneSchema(schemaName, schemaEncoding, schema),
                withoutSchema(messageEncoding, data).dataArray());
    }

    @Override
    public String topic() {
        return "/topic";
    }

    @Override
    public long logTimeNanos() {
        return 1;
    }

    @Override
    public int dataOffset() {
        return MARGIN;
    }

    @Override
    public int dataLength() {
        return dataArray.length - 2 * MARGIN;
    }
}
