package good;

import java.util.Base64;
import javax.annotation.processing.Generated;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.ProtobufArrayWriter;
import org.foxglove4j.encoding.ProtobufBytes;
import org.foxglove4j.encoding.ProtobufNames;
import org.foxglove4j.encoding.ProtobufReader;
import org.foxglove4j.encoding.ProtobufWriter;

/**
 * Encodes and decodes {@link Device} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class DeviceProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Device", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Device> ENCODER = new Encoder<Device>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Device message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Device> DECODER = new Decoder<Device>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Device decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final ProtobufNames DEVICE_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4, 5}, "id", "state", "core_temperature", "running", "serial");

    private DeviceProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Device message, EncodeBuffer out) {
        var id = message.getId();
        if (id != null) {
            ProtobufWriter.writeString(out, 10, id);
        }
        int position = out.reserve(3 * ProtobufBytes.MAX_FIELD);
        byte[] array = out.array();
        var state = message.getState();
        if (state != null) {
            position = ProtobufBytes.putInt32(array, position, 16, numberOfLevel(state));
        }
        position = ProtobufBytes.putDoubleIfNonzero(array, position, 25, message.getCoreTemperature());
        position = ProtobufBytes.putBoolIfTrue(array, position, 32, message.isRunning());
        out.setLength(position);
        var serial = message.serial;
        if (serial != null) {
            ProtobufArrayWriter.writeInt32(out, 42, serial);
        }
    }

    /**
     * Reads the fields of a message up to its end, and skips unknown fields. A missing required field is read as
     * zero, empty, or a message without fields; it is an error only if its type has no such value.
     *
     * @param in the reader, positioned before the first field
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Device read(ProtobufReader in) {
        String id = null;
        Level state = null;
        double coreTemperature = 0.0;
        boolean running = false;
        for (int tag; (tag = in.readTag(DEVICE_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> id = in.readString();
                case 16 -> state = constantOfLevel(in.readInt32(), in);
                case 25 -> coreTemperature = in.readDouble();
                case 32 -> running = in.readBool();
                default -> in.skipField();
            }
        }
        Device message = new Device();
        message.setId(id);
        message.setState(state);
        message.setCoreTemperature(coreTemperature);
        message.setRunning(running);
        return message;
    }

    private static int numberOfLevel(Level value) {
        return switch (value) {
            case FINE -> 0;
            case WARNING -> 10;
            case FATAL -> -3;
        };
    }

    private static Level constantOfLevel(int number, ProtobufReader in) {
        return switch (number) {
            case 0 -> Level.FINE;
            case 10 -> Level.WARNING;
            case -3 -> Level.FATAL;
            default -> throw in.unexpected("the number of a Level constant", number);
        };
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "CloKEGdvb2QvTGV2ZWwucHJvdG8SBGdvb2QiOAoFTGV2ZWwiLwoFVmFsdWUSCAoERklORRAAEggKBFdBUk4QChIS"
                        + "CgVGQVRBTBD9//////////8BYgZwcm90bzMKwgEKEWdvb2QvRGV2aWNlLnByb3RvEgRnb29kGhBnb29kL0xldmVs"
                        + "LnByb3RvIowBCgZEZXZpY2USDwoCaWQYASABKAlIAIgBARIlCgVzdGF0ZRgCIAEoDjIRLmdvb2QuTGV2ZWwuVmFs"
                        + "dWVIAYgBARIYChBjb3JlX3RlbXBlcmF0dXJlGAMgASgBEg8KB3J1bm5pbmcYBCABKAgSDgoGc2VyaWFsGAUgAygF"
                        + "QgUKA19pZEIICgZfc3RhdGViBnByb3RvMw==");
    }
}
