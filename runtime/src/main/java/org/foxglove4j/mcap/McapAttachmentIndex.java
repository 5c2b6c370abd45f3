package org.foxglove4j.mcap;

import java.util.Objects;

/**
 * Locates an attachment in the file, and repeats its attributes in the summary section. See <a
 * href="https://mcap.dev/spec#attachment-index-op0x0a">MCAP: AttachmentIndex</a>.
 *
 * @param offset the offset of the Attachment record in the file
 * @param length the length of the Attachment record, in bytes, including its opcode and length fields
 * @param logTimeNanos when the attachment was recorded, in nanoseconds, unsigned
 * @param createTimeNanos when the attachment was created, in nanoseconds, unsigned; 0 if not known
 * @param dataSize the length of the attachment's data, in bytes
 * @param name the name
 * @param mediaType the media type
 */
public record McapAttachmentIndex(
        long offset, long length, long logTimeNanos, long createTimeNanos, long dataSize, String name, String mediaType)
        implements McapRecord {

    /** Creates an attachment index. */
    public McapAttachmentIndex {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
    }

    @Override
    public int opcode() {
        return Opcode.ATTACHMENT_INDEX;
    }
}
