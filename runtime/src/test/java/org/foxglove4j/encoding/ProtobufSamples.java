package org.foxglove4j.encoding;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Messages for the reader's tests. */
final class ProtobufSamples {

    private ProtobufSamples() {}

    /** Writes a message as protobuf-java does. */
    interface Write {
        void to(CodedOutputStream out) throws IOException;
    }

    static byte[] written(Write write) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            write.to(out);
            out.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** Returns a reader of a message that consists of these bytes. */
    static ProtobufReader reader(int... bytes) {
        byte[] data = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            data[i] = (byte) bytes[i];
        }
        return new ProtobufReader(data);
    }
}
