package org.foxglove4j.mcap;

import java.io.IOException;

/** Takes what a {@link RecoveryScan} finds, in the order of the file. */
interface RecoveryVisitor {

    /** Takes the file's header, if it is whole. */
    void header(McapHeader header) throws IOException;

    /**
     * Takes a schema or channel when it is first defined, and when it is defined anew. Those of the summary come first.
     *
     * @param whole whether it comes from what is whole, rather than from the rest of a damaged chunk
     */
    void definition(McapRecord definition, boolean whole) throws IOException;

    /**
     * Takes a message whose channel was defined.
     *
     * @param array holds the message until this returns
     * @param contentStart the index of its content, the fields before the data included
     * @param whole whether it comes from what is whole, rather than from the rest of a damaged chunk
     */
    void message(byte[] array, int contentStart, int contentLength, boolean whole) throws IOException;

    /** Takes note that a chunk ends, whose messages have come. */
    void endChunk(long offset, long messageCount, boolean whole) throws IOException;

    /** Takes an attachment, whose CRC agrees. */
    void attachment(AttachmentHead head) throws IOException;

    /** Takes a metadata record. */
    void metadata(McapMetadata metadata) throws IOException;

    /** Takes a record outside of chunks that is an application's own. */
    void privateRecord(McapUnknownRecord record) throws IOException;
}
