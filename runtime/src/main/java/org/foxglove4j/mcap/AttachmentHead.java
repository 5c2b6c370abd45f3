package org.foxglove4j.mcap;

import java.io.IOException;

/**
 * What stands in an Attachment record before the data.
 *
 * @param offset the offset of the Attachment record in the file
 * @param recordLength the length of the record, with its opcode and length
 * @param logTimeNanos when the attachment was recorded
 * @param createTimeNanos when the attachment was made
 * @param name the name
 * @param mediaType the media type
 * @param dataSize how many bytes the data is
 * @param length how many bytes of the record there are before the data, its opcode and length included
 */
record AttachmentHead(
        long offset,
        long recordLength,
        long logTimeNanos,
        long createTimeNanos,
        String name,
        String mediaType,
        long dataSize,
        int length) {

    private static final int CRC_BYTES = 4;
    private static final int USUAL_BYTES = 512;

    /** Reads the head of the Attachment record that a scanner stands at, but not its data. */
    static AttachmentHead read(RecordScanner scanner) throws IOException {
        // The two names may be of any length: look at as many bytes as they say they are.
        long fieldsLength = 2 * Long.BYTES;
        for (int i = 0; i < 2; i++) {
            FieldReader fields = scanner.fields(Math.max(USUAL_BYTES, fieldsLength + Integer.BYTES));
            fields.take((int) fieldsLength, "name");
            fieldsLength += Integer.BYTES + fields.u32("name");
        }
        return read(scanner, scanner.fields(fieldsLength + Long.BYTES));
    }

    private static AttachmentHead read(RecordScanner scanner, FieldReader fields) throws McapFormatException {
        int start = fields.position();
        long logTimeNanos = fields.u64("log_time");
        long createTimeNanos = fields.u64("create_time");
        String name = fields.string("name");
        String mediaType = fields.string("media_type");
        long dataSize = fields.u64("data");
        int fieldsLength = fields.position() - start;
        long room = scanner.contentLength() - fieldsLength - CRC_BYTES;
        if (dataSize < 0 || dataSize > room) {
            throw fields.fault(
                    Long.toUnsignedString(dataSize) + " bytes of data in the Attachment record",
                    room + " up to its CRC");
        }
        return new AttachmentHead(
                scanner.offset(),
                scanner.length(),
                logTimeNanos,
                createTimeNanos,
                name,
                mediaType,
                dataSize,
                RecordEncoder.HEAD_LENGTH + fieldsLength);
    }

    McapAttachmentIndex toIndex() {
        return new McapAttachmentIndex(offset, recordLength, logTimeNanos, createTimeNanos, dataSize, name, mediaType);
    }
}
