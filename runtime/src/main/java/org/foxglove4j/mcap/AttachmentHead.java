package org.foxglove4j.mcap;

import java.io.IOException;
import org.foxglove4j.mcap.internal.bytes.Bytes;

/**
 * The fields of an Attachment record before the data.
 *
 * @param index the position of the record and the attributes of the attachment
 * @param length the number of bytes of the record before the data, including its opcode and length
 */
record AttachmentHead(McapAttachmentIndex index, int length) {

    private static final int CRC_BYTES = 4;
    private static final int USUAL_BYTES = 512;

    /** Reads the head of a scanner's current record, an Attachment, but not its data. */
    static AttachmentHead read(RecordScanner scanner) throws IOException {
        FieldReader fields = scanner.fields(USUAL_BYTES);
        long length = length(fields.bytes(), fields.position(), fields.remaining());
        while (length > fields.remaining()) {
            if (length > scanner.contentLength()) {
                throw fields.fault(
                        "a name and media type that fit the Attachment record", "fields of " + length + " bytes");
            }
            fields = scanner.fields(length);
            length = length(fields.bytes(), fields.position(), fields.remaining());
        }
        return read(scanner.offset(), scanner.contentLength(), fields);
    }

    /**
     * Returns the number of bytes before the data in the content of an Attachment record, if that many are available;
     * otherwise the number of bytes that must at least be available to determine it.
     */
    static long length(Bytes bytes, int contentStart, int available) {
        long length = 2 * Long.BYTES;
        for (int i = 0; i < 2 && length + Integer.BYTES <= available; i++) {
            length += Integer.BYTES + bytes.getU32(contentStart + (int) length);
        }
        return length + Long.BYTES;
    }

    /** Reads the head of an Attachment record, which must be available. */
    static AttachmentHead read(long offset, long contentLength, FieldReader in) throws McapFormatException {
        int start = in.position();
        long logTimeNanos = in.u64("log_time");
        long createTimeNanos = in.u64("create_time");
        String name = in.string("name");
        String mediaType = in.string("media_type");
        long dataSize = in.u64("data");
        int fieldsLength = in.position() - start;
        long room = contentLength - fieldsLength - CRC_BYTES;
        if (dataSize < 0 || dataSize > room) {
            throw in.fault(
                    Long.toUnsignedString(dataSize) + " bytes of data in the Attachment record",
                    room + " bytes before its CRC");
        }
        McapAttachmentIndex index = new McapAttachmentIndex(
                offset,
                RecordEncoder.HEAD_LENGTH + contentLength,
                logTimeNanos,
                createTimeNanos,
                dataSize,
                name,
                mediaType);
        return new AttachmentHead(index, RecordEncoder.HEAD_LENGTH + fieldsLength);
    }
}
