package org.foxglove4j.mcap;

/**
 * Opcodes of records. The first byte of every record is its opcode, which identifies the kind of record.
 *
 * <p>0x01 to 0x0F are defined here, 0x10 to 0x7F are reserved for later versions of the format, 0x80 to 0xFF are for
 * private records of applications, and 0x00 is not valid. See <a href="https://mcap.dev/spec#records">MCAP:
 * records</a>.
 */
public final class Opcode {

    /** The opcode of {@link McapHeader}. */
    public static final int HEADER = 0x01;
    /** The opcode of {@link McapFooter}. */
    public static final int FOOTER = 0x02;
    /** The opcode of {@link McapSchema}. */
    public static final int SCHEMA = 0x03;
    /** The opcode of {@link McapChannel}. */
    public static final int CHANNEL = 0x04;
    /** The opcode of {@link McapMessageRecord}. */
    public static final int MESSAGE = 0x05;
    /** The opcode of {@link McapChunk}. */
    public static final int CHUNK = 0x06;
    /** The opcode of {@link McapMessageIndex}. */
    public static final int MESSAGE_INDEX = 0x07;
    /** The opcode of {@link McapChunkIndex}. */
    public static final int CHUNK_INDEX = 0x08;
    /** The opcode of {@link McapAttachment}. */
    public static final int ATTACHMENT = 0x09;
    /** The opcode of {@link McapAttachmentIndex}. */
    public static final int ATTACHMENT_INDEX = 0x0A;
    /** The opcode of {@link McapStatistics}. */
    public static final int STATISTICS = 0x0B;
    /** The opcode of {@link McapMetadata}. */
    public static final int METADATA = 0x0C;
    /** The opcode of {@link McapMetadataIndex}. */
    public static final int METADATA_INDEX = 0x0D;
    /** The opcode of {@link McapSummaryOffset}. */
    public static final int SUMMARY_OFFSET = 0x0E;
    /** The opcode of {@link McapDataEnd}. */
    public static final int DATA_END = 0x0F;

    private static final int FIRST_PRIVATE = 0x80;
    private static final int LAST = 0xFF;

    private static final String[] NAMES = {
        "invalid opcode 0x00",
        "Header",
        "Footer",
        "Schema",
        "Channel",
        "Message",
        "Chunk",
        "MessageIndex",
        "ChunkIndex",
        "Attachment",
        "AttachmentIndex",
        "Statistics",
        "Metadata",
        "MetadataIndex",
        "SummaryOffset",
        "DataEnd"
    };

    private Opcode() {}

    /** Returns whether the opcode is one that applications may use for private records, 0x80 to 0xFF. */
    public static boolean isPrivate(int opcode) {
        return opcode >= FIRST_PRIVATE && opcode <= LAST;
    }

    /**
     * Returns the name of the record in the specification, or the number of an opcode that the specification does not
     * define.
     */
    public static String nameOf(int opcode) {
        return opcode >= 0 && opcode < NAMES.length ? NAMES[opcode] : "opcode 0x%02X".formatted(opcode);
    }
}
