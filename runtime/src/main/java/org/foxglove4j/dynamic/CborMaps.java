package org.foxglove4j.dynamic;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.encoding.EncodedMessage;
import org.jspecify.annotations.Nullable;

/** Reads one message in CBOR (RFC 8949), which needs no schema. */
final class CborMaps {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_BIGNUM_BYTES = 1024;

    /** Nested arrays can each claim as many items as there are bytes. */
    private static final int MAX_INITIAL_CAPACITY = 1024;

    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;

    private static final int INDEFINITE = 31;
    private static final int BREAK = 0xFF;
    private static final int POSITIVE_BIGNUM = 2;
    private static final int NEGATIVE_BIGNUM = 3;

    private final ByteBuffer bytes;
    private int depth;

    private CborMaps(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it is not valid CBOR, or not a map
     */
    static Map<String, @Nullable Object> read(EncodedMessage message) {
        CborMaps maps = new CborMaps(ByteBuffer.wrap(message.dataArray(), message.dataOffset(), message.dataLength()));
        int first = maps.next() & 0xFF;
        if (first >> 5 != MAP) {
            throw new IllegalArgumentException("it is not a map in CBOR, but begins with " + first);
        }
        Map<String, @Nullable Object> fields = maps.map(first & 31);
        if (maps.bytes.hasRemaining()) {
            throw new IllegalArgumentException("it has " + maps.bytes.remaining() + " bytes after its end");
        }
        return fields;
    }

    private @Nullable Object item() {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException("it nests deeper than " + MAX_DEPTH + " values");
        }
        int first = next() & 0xFF;
        int info = first & 31;
        Object item = switch (first >> 5) {
            case UNSIGNED -> CdrScalars.unsigned(argument(info));
            case NEGATIVE -> negative(argument(info));
            case BYTES -> string(BYTES, info);
            case TEXT -> new String(string(TEXT, info), StandardCharsets.UTF_8);
            case ARRAY -> array(info);
            case MAP -> map(info);
            case TAG -> tagged(argument(info));
            default -> simple(info);
        };
        depth--;
        return item;
    }

    /** Returns the number in the first byte of an item, or in the bytes after it. */
    private long argument(int info) {
        return switch (info) {
            case 24 -> next() & 0xFF;
            case 25 -> Short.toUnsignedLong(require(Short.BYTES).getShort());
            case 26 -> Integer.toUnsignedLong(require(Integer.BYTES).getInt());
            case 27 -> require(Long.BYTES).getLong();
            default -> {
                if (info > 27) {
                    throw new IllegalArgumentException("it has an item with the invalid length " + info);
                }
                yield info;
            }
        };
    }

    /** Returns how many items follow. */
    private int count(int info, int minItemBytes) {
        long count = argument(info);
        if (count < 0 || count > bytes.remaining() / minItemBytes) {
            throw new IllegalArgumentException("there cannot be " + Long.toUnsignedString(count)
                    + " elements in its last " + bytes.remaining() + " bytes");
        }
        return (int) count;
    }

    private static Object negative(long argument) {
        return argument >= 0 ? (Object) (-1 - argument) : new BigInteger(Long.toUnsignedString(argument)).not();
    }

    /** Reads bytes or text, which may consist of several parts. */
    private byte[] string(int type, int info) {
        if (info != INDEFINITE) {
            byte[] copy = new byte[count(info, 1)];
            bytes.get(copy);
            return copy;
        }
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        while (!acceptBreak()) {
            int first = next() & 0xFF;
            if (first >> 5 != type || (first & 31) == INDEFINITE) {
                throw new IllegalArgumentException("it has a string with a part of another type");
            }
            parts.writeBytes(string(type, first & 31));
        }
        return parts.toByteArray();
    }

    private List<@Nullable Object> array(int info) {
        List<@Nullable Object> items;
        if (info == INDEFINITE) {
            items = new ArrayList<>();
            while (!acceptBreak()) {
                items.add(item());
            }
        } else {
            int count = count(info, 1);
            items = new ArrayList<>(Math.min(count, MAX_INITIAL_CAPACITY));
            for (int i = 0; i < count; i++) {
                items.add(item());
            }
        }
        return items;
    }

    private Map<String, @Nullable Object> map(int info) {
        Map<String, @Nullable Object> items = new LinkedHashMap<>();
        if (info == INDEFINITE) {
            while (!acceptBreak()) {
                items.put(key(), item());
            }
        } else {
            int count = count(info, 2);
            for (int i = 0; i < count; i++) {
                items.put(key(), item());
            }
        }
        return items;
    }

    private String key() {
        Object key = item();
        if (key instanceof String || key instanceof Number || key instanceof Boolean) {
            return key.toString();
        }
        throw new IllegalArgumentException("it has a key that is neither text nor a number");
    }

    /** Reads the item after a tag. Only the tags of large integers change its meaning. */
    private @Nullable Object tagged(long tag) {
        Object item = item();
        if ((tag == POSITIVE_BIGNUM || tag == NEGATIVE_BIGNUM) && item instanceof byte[] digits) {
            if (digits.length > MAX_BIGNUM_BYTES) {
                throw new IllegalArgumentException("it has an integer of " + digits.length + " bytes");
            }
            BigInteger number = new BigInteger(1, digits);
            return tag == POSITIVE_BIGNUM ? number : number.not();
        }
        return item;
    }

    private @Nullable Object simple(int info) {
        return switch (info) {
            case 20, 21 -> info == 21;
            // Null and undefined.
            case 22, 23 -> null;
            case 25 -> half(require(Short.BYTES).getShort());
            case 26 -> require(Float.BYTES).getFloat();
            case 27 -> require(Double.BYTES).getDouble();
            default -> argument(info);
        };
    }

    /** Returns the value of a float of 16 bits. */
    private static float half(short bits) {
        int exponent = bits >> 10 & 31;
        int fraction = bits & 0x3FF;
        float value = switch (exponent) {
            case 0 -> Math.scalb((float) fraction, -24);
            case 31 -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            default -> Math.scalb((float) (fraction | 0x400), exponent - 25);
        };
        return bits < 0 ? -value : value;
    }

    private boolean acceptBreak() {
        boolean found = bytes.hasRemaining() && (bytes.get(bytes.position()) & 0xFF) == BREAK;
        if (found) {
            bytes.get();
        }
        return found;
    }

    private byte next() {
        return require(1).get();
    }

    private ByteBuffer require(int count) {
        if (count > bytes.remaining()) {
            throw new IllegalArgumentException("it ends within a value");
        }
        return bytes;
    }
}
