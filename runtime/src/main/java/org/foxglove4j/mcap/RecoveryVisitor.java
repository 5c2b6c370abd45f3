package org.foxglove4j.mcap;

import java.io.IOException;

/** Receives everything that a {@link RecoveryScan} finds, in file order. */
interface RecoveryVisitor {

    /** Receives the file's header, if it is intact. */
    void header(McapHeader header) throws IOException;

    /**
     * Receives a schema or channel when it is defined or redefined. Those of the summary section come first.
     *
     * @param whole whether it comes from an intact part rather than from a damaged chunk
     */
    void definition(McapRecord definition, boolean whole) throws IOException;

    /**
     * Receives a message whose channel was defined.
     *
     * @param array contains the message until this method returns
     * @param contentStart the index of its content, including the fields before the data
     * @param whole whether it comes from an intact part rather than from a damaged chunk
     */
    void message(byte[] array, int contentStart, int contentLength, boolean whole) throws IOException;

    /** Called at the end of a chunk, after its messages. */
    void endChunk(long offset, long messageCount, boolean whole) throws IOException;

    /** Receives an attachment whose CRC matches. */
    void attachment(AttachmentHead head) throws IOException;

    /** Receives a metadata record. */
    void metadata(McapMetadata metadata) throws IOException;

    /** Receives a private record outside of chunks. */
    void privateRecord(McapUnknownRecord record) throws IOException;
}
