package org.foxglove4j.mcap;

import java.util.LinkedHashMap;
import java.util.Map;
import org.foxglove4j.mcap.internal.bytes.Bytes;

/**
 * Reads the fields of one record after another, and never beyond the record.
 *
 * <p>Bytes after the last field are ignored: later versions of the format may add fields there.
 */
final class FieldReader {

    private Bytes bytes = Bytes.NONE;
    private int position;
    private int end;
    private FileLocation location = FileLocation.UNKNOWN;
    private int opcode;

    /**
     * Starts with a record.
     *
     * @param newBytes the bytes that contain its content
     * @param start the index of the content's first byte
     * @param length the length of the content, in bytes
     * @param newLocation the location of the bytes in the file
     * @param newOpcode the record's opcode
     */
    FieldReader over(Bytes newBytes, int start, int length, FileLocation newLocation, int newOpcode) {
        bytes = newBytes;
        position = start;
        end = start + length;
        location = newLocation;
        opcode = newOpcode;
        return this;
    }

    /** Starts with a record whose content is in an array. */
    FieldReader over(byte[] array, int start, int length, FileLocation newLocation, int newOpcode) {
        return over(Bytes.of(array), start, length, newLocation, newOpcode);
    }

    Bytes bytes() {
        return bytes;
    }

    /** Returns the array. The record must be in one. */
    byte[] array() {
        return bytes.array();
    }

    int position() {
        return position;
    }

    int remaining() {
        return end - position;
    }

    int u8(String field) throws McapFormatException {
        return bytes.u8(take(1, field));
    }

    int u16(String field) throws McapFormatException {
        return bytes.getU16(take(2, field));
    }

    long u32(String field) throws McapFormatException {
        return bytes.getU32(take(4, field));
    }

    long u64(String field) throws McapFormatException {
        return bytes.getLong(take(8, field));
    }

    String string(String field) throws McapFormatException {
        int length = prefix(field);
        return bytes.getString(take(length, field), length);
    }

    /** Returns the bytes up to the end of the record. */
    ByteSlice rest() {
        int start = position;
        position = end;
        return ByteSlice.of(bytes, start, end - start);
    }

    /** Returns bytes that are preceded by a 32-bit length. */
    ByteSlice bytesU32(String field) throws McapFormatException {
        int length = prefix(field);
        return ByteSlice.of(bytes, take(length, field), length);
    }

    /** Returns bytes that are preceded by a 64-bit length. */
    ByteSlice bytesU64(String field) throws McapFormatException {
        long length = u64(field);
        if (length < 0 || length > end - position) {
            throw tooLong(field, Long.toUnsignedString(length));
        }
        return ByteSlice.of(bytes, take((int) length, field), (int) length);
    }

    Map<String, String> stringMap(String field) throws McapFormatException {
        int mapEnd = mapEnd(field);
        Map<String, String> map = new LinkedHashMap<>();
        while (position < mapEnd) {
            String key = string(field);
            map.put(key, string(field));
        }
        checkMapEnd(field, mapEnd);
        return map;
    }

    Map<Integer, Long> u16ToU64Map(String field) throws McapFormatException {
        int mapEnd = mapEnd(field);
        Map<Integer, Long> map = new LinkedHashMap<>();
        while (position < mapEnd) {
            int key = u16(field);
            map.put(key, u64(field));
        }
        checkMapEnd(field, mapEnd);
        return map;
    }

    /** Returns the length of an array, map or string, in bytes, and checks that the record contains that many bytes. */
    int prefix(String field) throws McapFormatException {
        long length = u32(field);
        if (length > end - position) {
            throw tooLong(field, Long.toString(length));
        }
        return (int) length;
    }

    /** Moves past bytes and returns the index of the first. */
    int take(int length, String field) throws McapFormatException {
        if (length > end - position) {
            throw tooLong(field, Integer.toString(length));
        }
        int start = position;
        position = start + length;
        return start;
    }

    McapFormatException fault(String expected, String found) {
        return location.fault(position, expected, found);
    }

    private int mapEnd(String field) throws McapFormatException {
        int length = prefix(field);
        return position + length;
    }

    private void checkMapEnd(String field, int mapEnd) throws McapFormatException {
        if (position != mapEnd) {
            throw fault(
                    "the last entry of " + field + " to end with the map",
                    "an entry that ends " + (position - mapEnd) + " bytes after it");
        }
    }

    private McapFormatException tooLong(String field, String length) {
        return fault(
                length + " bytes of " + field + " in the " + Opcode.nameOf(opcode) + " record",
                remaining() + " bytes before its end");
    }
}
