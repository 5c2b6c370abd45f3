package org.foxglove4j.mcap;

import java.util.Objects;

/**
 * A file embedded in the MCAP file, such as a calibration, a log or an image. See <a
 * href="https://mcap.dev/spec#attachment-op0x09">MCAP: Attachment</a>.
 *
 * @param logTimeNanos when the attachment was recorded, in nanoseconds, unsigned
 * @param createTimeNanos when the attachment was created, in nanoseconds, unsigned; 0 if not known
 * @param name the name, for example {@code calibration.yaml}
 * @param mediaType the media type, for example {@code application/yaml}
 * @param data the content; not copied
 */
public record McapAttachment(long logTimeNanos, long createTimeNanos, String name, String mediaType, ByteSlice data)
        implements McapRecord {

    /** Creates an attachment. */
    public McapAttachment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(data, "data");
    }

    @Override
    public int opcode() {
        return Opcode.ATTACHMENT;
    }
}
