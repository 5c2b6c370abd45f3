package org.foxglove4j.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Tests FlatBuffers messages written by Google's {@code flatc}: {@code --schema -b all.fbs} and {@code -b all.fbs
 * all.json}.
 */
class FlatbufferTest {

    private final MapDecoder decoder = MapDecoder.create();
    private final byte[] schema = resource("all.bfbs");
    private final byte[] message = resource("all.bin");

    FlatbufferTest() throws IOException {}

    @Test
    void everyFieldTypeIsRead() {
        Map<String, ?> all = decoder.decode(message(schema, message));

        assertThat(all.keySet())
                .as("in the order of the schema, without those that are absent and have no default")
                .containsExactly(
                        "stamp",
                        "name",
                        "z_first",
                        "a_last",
                        "flag",
                        "u64",
                        "f",
                        "color",
                        "colors",
                        "at",
                        "grid",
                        "points",
                        "data",
                        "signs",
                        "names",
                        "inner",
                        "shape_type",
                        "shape",
                        "nothing_type");
        assertThat(all.get("stamp")).isEqualTo(Map.of("sec", 7L, "nsec", 8L));
        assertThat(all.get("name")).isEqualTo("hé");
        assertThat(all.get("z_first")).isEqualTo(-5L);
        assertThat(all.get("a_last")).isEqualTo(-4611686018427387904L);
        assertThat(all.get("flag")).isEqualTo(true);
        assertThat(all.get("u64")).isEqualTo(new BigInteger("9223372036854775809"));
        assertThat(all.get("f")).isEqualTo(0.5f);
        assertThat(all.get("color")).isEqualTo("BLUE");
        assertThat(all.get("colors")).isEqualTo(List.of("RED", "BLUE"));
        assertThat(all.get("at")).isEqualTo(Map.of("x", 1.5f, "y", 2.5));
        assertThat(all.get("grid"))
                .isEqualTo(Map.of(
                        "id",
                        65535L,
                        "cells",
                        List.of(1L, -2L, 3L),
                        "at",
                        List.of(Map.of("x", 1f, "y", 2.0), Map.of("x", 3f, "y", 4.0))));
        assertThat(all.get("points")).isEqualTo(List.of(Map.of("x", 1f, "y", 2.0), Map.of("x", 3f, "y", 4.0)));
        assertThat(all.get("data")).isEqualTo(new byte[] {0, -1, 7});
        assertThat(all.get("signs")).isEqualTo(List.of(-1L, 2L));
        assertThat(all.get("names")).isEqualTo(List.of("a", "bc"));
        assertThat(all.get("inner")).isEqualTo(List.of(Map.of("side", 4L), Map.of("side", 6L)));
        assertThat(all.get("shape_type")).isEqualTo("Circle");
        assertThat(all.get("shape")).isEqualTo(Map.of("radius", 2.5));
        assertThat(all.get("nothing_type")).isEqualTo("NONE");
        assertThat(FieldPath.of("points[1].y").getDouble(all)).isCloseTo(4, within(0.0));
    }

    @Test
    void damagedMessagesAndSchemasCauseNoOtherException() {
        Random random = new Random(1);
        int decoded = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] damagedSchema = i % 2 == 0 ? schema : damaged(schema, random);
            byte[] damagedMessage = damaged(message, random);
            try {
                decoder.decode(message(damagedSchema, damagedMessage));
                decoded++;
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).startsWith("it");
            }
        }
        assertThat(decoded).isPositive();
    }

    @Test
    void sharedPartsCannotExplodeInSize() {
        // A list of very many offsets to one long text.
        int names = 100_000;
        ByteBuffer hostile = ByteBuffer.allocate(8 * names).order(ByteOrder.LITTLE_ENDIAN);
        int slot = 4 + 2 * 15;
        hostile.putInt(0, 64).putShort(4, (short) (slot + 2)).putShort(6, (short) 8);
        hostile.putShort(4 + slot, (short) 4);
        hostile.putInt(64, 60).putInt(68, 4).putInt(72, names);
        int text = 76 + 4 * names;
        for (int i = 0; i < names; i++) {
            hostile.putInt(76 + 4 * i, text - 76 - 4 * i);
        }
        hostile.putInt(text, hostile.capacity() - text - 4);

        assertThatThrownBy(() -> decoder.decode(message(schema, hostile.array())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it references the same parts");
    }

    @Test
    void invalidSchemasAreReported() {
        assertThatThrownBy(() -> decoder.decode(message(new byte[3], message)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a binary FlatBuffers schema");
        assertThatThrownBy(
                        () -> decoder.decode(OneMessage.of("flatbuffer", "test.Other", "flatbuffer", schema, message)))
                .hasMessageContaining("lacks the root table test.Other");
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = Arrays.copyOf(bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length);
        for (int fault = 0; fault < 3 && damaged.length > 0; fault++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }

    private static OneMessage message(byte[] schema, byte[] message) {
        return OneMessage.of("flatbuffer", "test.All", "flatbuffer", schema, message);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FlatbufferTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
