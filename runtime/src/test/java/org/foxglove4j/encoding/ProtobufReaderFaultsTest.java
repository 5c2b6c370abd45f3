package org.foxglove4j.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.foxglove4j.encoding.ProtobufSamples.reader;
import static org.foxglove4j.encoding.ProtobufSamples.written;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Tests that invalid messages are rejected, with bounded memory and time. */
class ProtobufReaderFaultsTest {

    private static final ProtobufNames NAMES = ProtobufNames.of(new int[] {1, 2}, "first", "second");

    @Test
    void errorsIncludeThePathOffsetAndWhatWasFound() {
        ProtobufReader in = reader(18, 4, 9, 1, 2, 3);
        in.readTag(NAMES);
        in.beginMessage();
        in.readTag(NAMES);
        assertThatIllegalArgumentException()
                .isThrownBy(in::readDouble)
                .withMessage("protobuf field second.first at byte 3: expected 8 more bytes,"
                        + " found the end of the message after 3");
    }

    @Test
    void rejectsInvalidProtobuf() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader(0).readTag(NAMES))
                .withMessageContaining("a field number from 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1)
                        .readInt64())
                .withMessageContaining("a varint of at most 10 bytes");
        assertThatIllegalArgumentException().isThrownBy(() -> reader(0x80).readInt32());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader(0xff, 0xff, 0xff, 0xff, 7).readBytes())
                .withMessageContaining("a length of at most 0 bytes, found 2147483647");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader(2, 0xc3, 0x28).readString())
                .withMessageContaining("a string in UTF-8");
        assertThatIllegalArgumentException().isThrownBy(() -> {
            ProtobufReader in = reader(14);
            in.readTag(NAMES);
            in.skipField();
        });
    }

    @Test
    void rejectsExcessiveNesting() {
        byte[] groups = new byte[100_000];
        Arrays.fill(groups, (byte) 11);
        ProtobufReader in = new ProtobufReader(groups);
        in.readTag(NAMES);
        assertThatIllegalArgumentException()
                .isThrownBy(in::skipField)
                .withMessageContaining("at most 100 messages within each other");
    }

    @Test
    void rejectsExcessivelyNestedMessages() {
        byte[] message = {};
        for (int i = 0; i < 100; i++) {
            byte[] inner = message;
            message = written(out -> out.writeByteArray(1, inner));
        }
        ProtobufReader in = new ProtobufReader(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    while (in.readTag(NAMES) != 0) {
                        in.beginMessage();
                    }
                })
                .withMessageContaining("at most 100 messages within each other");
    }

    @Test
    void rejectsMessagesInTooManyPieces() {
        byte[] piece = written(out -> out.writeInt32(5, 5));
        ProtobufReader in = new ProtobufReader(written(out -> {
            for (int i = 0; i < 100_000; i++) {
                out.writeByteArray(2, piece);
            }
        }));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    while (in.readTag(NAMES) != 0) {
                        in.beginMessage();
                        in.endMessage();
                    }
                })
                .withMessageContaining("scattered over the message");
    }

    @Test
    void rejectsScatteredRepeatedFields() {
        byte[] scattered = written(out -> {
            for (int i = 0; i < 50_000; i++) {
                out.writeBool(1, true);
                out.writeBool(2, true);
            }
        });
        ProtobufReader in = new ProtobufReader(scattered);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    boolean[] values = {};
                    for (int tag; (tag = in.readTag(NAMES)) != 0; ) {
                        if (tag == 8) {
                            values = ProtobufArrayReader.readBool(in, tag, values);
                        } else {
                            in.skipField();
                        }
                    }
                })
                .withMessageContaining("scattered over the message");
    }

    @Test
    void damagedMessagesCauseNoOtherException() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 20_000; round++) {
            byte[] data = new byte[random.nextInt(1, 60)];
            for (int i = 0; i < data.length; i++) {
                data[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : random.nextInt(32));
            }
            try {
                readAnything(new ProtobufReader(data), 0);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("expected");
            }
        }
    }

    private static void readAnything(ProtobufReader in, int depth) {
        for (int tag; (tag = in.readTag(NAMES)) != 0; ) {
            switch (tag) {
                case 8 -> in.readInt32();
                case 9, 10 -> ProtobufArrayReader.readDouble(in, tag, new double[0]);
                case 16, 18 -> ProtobufArrayReader.readSint64(in, tag, new long[0]);
                case 26 -> {
                    in.beginMessage();
                    readAnything(in, depth + 1);
                    in.endMessage();
                }
                case 34 -> in.readString();
                case 42 -> in.readTimestamp();
                case 50 -> in.readDuration();
                default -> in.skipField();
            }
        }
    }
}
