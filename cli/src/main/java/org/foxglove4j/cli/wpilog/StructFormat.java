package org.foxglove4j.cli.wpilog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.wpilog.StructType.Member;
import org.foxglove4j.cli.wpilog.StructType.Place;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Writes structs as JSON objects. Enums are numbers, and arrays of characters are strings. */
final class StructFormat {

    private static final byte[] BEGIN_OBJECT = {'{'};
    private static final byte[] BEGIN_ARRAY = {'['};
    private static final byte[] COMMA = {','};

    private StructFormat() {}

    /** Returns the format of a single struct. */
    static TopicFormat single(StructType type) throws BadRecordException {
        return TopicFormat.json(type.name(), StructSchema.of(type), (payload, out) -> {
            if (payload.remaining() != type.byteCount()) {
                throw new BadRecordException("expected " + type.byteCount() + " bytes, found " + payload.remaining());
            }
            write(type, payload, 0, out);
        });
    }

    /** Returns the format of an array of structs. */
    static TopicFormat array(StructType type) throws BadRecordException {
        return TopicFormat.json(type.name() + "[]", StructSchema.ofArray(type), (payload, out) -> {
            int byteCount = type.byteCount();
            if (byteCount == 0 ? payload.hasRemaining() : payload.remaining() % byteCount != 0) {
                throw new BadRecordException(
                        "expected a multiple of " + byteCount + " bytes, found " + payload.remaining());
            }
            int count = byteCount == 0 ? 0 : payload.remaining() / byteCount;
            ValueFormats.encodeArray(out, count, i -> write(type, payload, i * byteCount, out));
        });
    }

    private static void write(StructType type, ByteBuffer payload, int start, EncodeBuffer out)
            throws BadRecordException {
        JsonWriter.writeLiteral(out, BEGIN_OBJECT);
        for (Member member : type.members()) {
            JsonWriter.writeName(out, member.name());
            write(member, payload, start, out);
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.endObject(out);
        ValueFormats.checkSize(out);
    }

    private static void write(Member member, ByteBuffer payload, int start, EncodeBuffer out)
            throws BadRecordException {
        Place place = member.place();
        PrimitiveKind kind = member.kind();
        int offset = start + place.offset();
        if (kind == PrimitiveKind.CHAR) {
            JsonWriter.writeString(out, text(payload, offset, member.isArray() ? member.arrayLength() : 1));
        } else if (kind != null && place.isBitField()) {
            kind.writeBits(payload, offset, place.storedBytes(), place.firstBit(), place.bitCount(), out);
        } else if (member.isArray()) {
            JsonWriter.writeLiteral(out, BEGIN_ARRAY);
            for (int i = 0; i < member.arrayLength(); i++) {
                writeElement(kind, member.struct(), payload, offset + i * member.elementBytes(), out);
                JsonWriter.writeLiteral(out, COMMA);
            }
            JsonWriter.endArray(out);
        } else {
            writeElement(kind, member.struct(), payload, offset, out);
        }
    }

    private static void writeElement(
            @Nullable PrimitiveKind kind, @Nullable StructType struct, ByteBuffer payload, int offset, EncodeBuffer out)
            throws BadRecordException {
        if (kind != null) {
            kind.write(payload, offset, out);
        } else if (struct != null) {
            write(struct, payload, offset, out);
        }
    }

    /** Returns the text in an array of characters, without the zeros that pad it. */
    private static String text(ByteBuffer payload, int offset, int length) {
        int end = length;
        while (end > 0 && payload.get(offset + end - 1) == 0) {
            end--;
        }
        return UTF_8.decode(payload.slice(offset, end)).toString();
    }
}
