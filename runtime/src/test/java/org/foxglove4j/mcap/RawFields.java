package org.foxglove4j.mcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the fields of records, for tests that must not rely on the library. */
final class RawFields {

    private RawFields() {}

    /** Takes the length of a record, and the content that it announces. */
    static ByteBuffer content(ByteBuffer in) {
        long length = in.getLong();
        if (length < 0 || length > in.remaining()) {
            throw new AssertionError("a record of " + length + " bytes where " + in.remaining() + " are left");
        }
        ByteBuffer content = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + (int) length);
        return content;
    }

    static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    static int u16(ByteBuffer in) {
        return in.getShort() & 0xFFFF;
    }

    static long u32(ByteBuffer in) {
        return Integer.toUnsignedLong(in.getInt());
    }

    static String string(ByteBuffer in) {
        return new String(bytes(in, in.getInt()), StandardCharsets.UTF_8);
    }

    static Map<String, String> map(ByteBuffer in) {
        Map<String, String> map = new LinkedHashMap<>();
        int end = in.getInt() + in.position();
        while (in.position() < end) {
            map.put(string(in), string(in));
        }
        return map;
    }

    static Map<Integer, Long> u16Map(ByteBuffer in) {
        Map<Integer, Long> map = new LinkedHashMap<>();
        int end = in.getInt() + in.position();
        while (in.position() < end) {
            map.put(u16(in), in.getLong());
        }
        return map;
    }
}
