package org.foxglove4j.mcap;

import java.io.IOException;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;
import org.foxglove4j.mcap.internal.io.InputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records in the bytes of a file as they arrive, including those in chunks; does not do input itself.
 *
 * <p>Buffers only the current record and the bytes fed after it. Memory for a record is allocated only as its bytes
 * arrive. Checks the CRCs of chunks, data section and summary section, and the magic bytes at both ends.
 */
final class RecordFramer {

    private enum State {
        START_MAGIC,
        HEADER,
        DATA,
        SUMMARY,
        END_MAGIC,
        END
    }

    /** A record of which more than this is missing is a long one. */
    static final int LONG_RECORD_BYTES = 64 << 10;

    private final ReaderOptions options;
    private final boolean rawChunks;
    private final @Nullable AttachmentReceiver receiver;
    private final ChunkOpener opener;
    private final FieldReader fields = new FieldReader();
    private final Sections sections;
    private final ChunkWalk chunk;

    private InputBuffer input;
    private @Nullable StreamSegment segment;
    private State state = State.START_MAGIC;
    private boolean hasCompressed;
    private long wanted;
    private boolean inArrays;
    private @Nullable AttachmentFlow flow;

    private int opcode;
    private long offset;
    private Bytes bytes = Bytes.NONE;
    private FileLocation location = FileLocation.UNKNOWN;
    private FileLocation inputLocation = FileLocation.ofFile(0);
    private int contentStart;
    private int contentLength;

    /**
     * Creates a framer.
     *
     * @param rawChunks whether to return Chunk records as they are instead of the records in them
     * @param receiver receives attachments; null to return Attachment records
     * @param direct whether the input can be read into a direct buffer
     */
    RecordFramer(ReaderOptions options, boolean rawChunks, @Nullable AttachmentReceiver receiver, boolean direct) {
        this.receiver = receiver;
        this.options = options;
        this.rawChunks = rawChunks;
        this.opener = new ChunkOpener(options);
        this.input = new InputBuffer(direct);
        this.sections = new Sections(options, input);
        this.chunk = new ChunkWalk(options);
    }

    /** Returns the buffer for input; call {@link #makeRoom} before adding to it. */
    InputBuffer input() {
        return input;
    }

    /**
     * Continues with the records of a segment, and then with the bytes that will be added to its input. There must be
     * nothing left of the current input.
     */
    void continueWith(StreamSegment next) {
        sections.continueWith(next.input(), segment);
        segment = next;
        input = next.input();
    }

    /**
     * Returns whether the next bytes can be divided into records by another thread: in the data section of a file with
     * compressed chunks, and not within an attachment. Only valid when there is no complete record left.
     */
    boolean isBetweenRecords() {
        return state == State.DATA && hasCompressed && flow == null;
    }

    /** Returns the minimum number of bytes missing for the next record. */
    long missing() {
        return Math.max(1, wanted - input.remaining());
    }

    /** Prefers arrays for uncompressed chunks from now on. */
    void preferArrays() {
        inArrays = true;
    }

    /** Makes room for more input; moves existing input, except for that of a chunk that is being read. */
    void makeRoom(int byteCount) {
        if (input.hasRoom(byteCount)) {
            return;
        }
        sections.update(input.position());
        input.makeRoom(byteCount, chunk.hasNext() && chunk.bytes() == input.bytes(), missing() > LONG_RECORD_BYTES);
        sections.moved();
    }

    /**
     * Signals that there is no more input.
     *
     * @throws McapFormatException if the file is incomplete
     */
    void endOfInput() throws McapFormatException {
        if (state != State.END) {
            long end = input.offsetOf(input.limit());
            throw new McapFormatException(
                    end,
                    switch (state) {
                        case START_MAGIC -> "the magic bytes of an MCAP file";
                        case HEADER, DATA, SUMMARY ->
                            wanted > RecordEncoder.HEAD_LENGTH || flow != null
                                    ? "the record at byte " + input.offsetOf(input.position()) + " to continue"
                                    : "another record, and a Footer at the end";
                        default -> "the magic bytes that end an MCAP file";
                    },
                    "the end of the input: the file was not closed, or is truncated");
        }
    }

    /** Returns whether the whole file has been read, including the closing magic bytes. */
    boolean isEnded() {
        return state == State.END;
    }

    /** Returns the opcode of the record that was found. */
    int opcode() {
        return opcode;
    }

    /** Returns the offset in the file of the record that was found, or of the chunk that contains it. */
    long offset() {
        return offset;
    }

    /** Returns the bytes that contain the record that was found. */
    Bytes bytes() {
        return bytes;
    }

    int contentStart() {
        return contentStart;
    }

    int contentLength() {
        return contentLength;
    }

    FileLocation location() {
        return location;
    }

    /** Returns the fields of the record that was found. */
    FieldReader fields() {
        return fields.over(bytes, contentStart, contentLength, location, opcode);
    }

    /**
     * Finds the next record. The results of the accessors are valid until the next call.
     *
     * @return false if more input is needed first, or the file has ended
     * @throws McapFormatException if the input is not valid MCAP; after a fault in a chunk or an attachment, the next
     *     call continues with the record after it
     * @throws IOException if the data of an attachment cannot be written to its stream
     */
    boolean next() throws IOException {
        while (true) {
            if (chunk.hasNext()) {
                if (nextInChunk()) {
                    return true;
                }
                continue;
            }
            if (flow != null) {
                if (!forward(flow)) {
                    return false;
                }
                continue;
            }
            switch (state) {
                case START_MAGIC, END_MAGIC -> {
                    if (!magic()) {
                        return false;
                    }
                }
                case END -> {
                    if (input.remaining() > 0) {
                        throw inputLocation()
                                .fault(
                                        input.position(),
                                        "nothing after the closing magic",
                                        input.remaining() + " more bytes");
                    }
                    return false;
                }
                default -> {
                    if (!nextRecord()) {
                        return false;
                    }
                    if (flow != null) {
                        continue;
                    }
                    if (opcode != Opcode.CHUNK || rawChunks) {
                        return true;
                    }
                    openChunk();
                }
            }
        }
    }

    private boolean magic() throws McapFormatException {
        if (!has(RecordEncoder.MAGIC_LENGTH)) {
            return false;
        }
        int position = input.position();
        long magic = input.bytes().getLong(position);
        if (magic != LittleEndian.getLong(RecordEncoder.magic(), 0)) {
            throw inputLocation()
                    .fault(
                            position,
                            "the magic bytes "
                                    + (state == State.START_MAGIC ? "of an MCAP file" : "that end an MCAP file"),
                            FileMagic.describe(Long.reverseBytes(magic)));
        }
        input.position(position + RecordEncoder.MAGIC_LENGTH);
        state = state == State.START_MAGIC ? State.HEADER : State.END;
        return true;
    }

    private boolean nextRecord() throws IOException {
        if (!has(RecordEncoder.HEAD_LENGTH)) {
            return false;
        }
        int start = input.position();
        int newOpcode = input.bytes().u8(start);
        long length = input.bytes().getLong(start + 1);
        if (newOpcode == 0) {
            throw inputLocation().fault(start, "an opcode from 0x01 to 0xFF", "opcode 0x00");
        }
        if (state == State.HEADER && newOpcode != Opcode.HEADER) {
            throw inputLocation().fault(start, "a Header record at the start", "a record " + Opcode.nameOf(newOpcode));
        }
        if (newOpcode == Opcode.ATTACHMENT && receiver != null) {
            return beginAttachment(start, length, receiver);
        }
        if (Long.compareUnsigned(length, options.maxRecordBytes()) > 0) {
            throw inputLocation()
                    .fault(
                            start,
                            "a record of at most " + options.maxRecordBytes() + " bytes (maxRecordBytes)",
                            Opcode.nameOf(newOpcode) + " of " + Long.toUnsignedString(length) + " bytes");
        }
        if (!has(RecordEncoder.HEAD_LENGTH + length)) {
            return false;
        }
        opcode = newOpcode;
        offset = input.offsetOf(start);
        bytes = input.bytes();
        location = inputLocation();
        contentStart = start + RecordEncoder.HEAD_LENGTH;
        contentLength = (int) length;
        input.position(contentStart + contentLength);
        switch (opcode) {
            case Opcode.HEADER -> {
                if (state != State.HEADER) {
                    options.tolerate(
                            options.lenient(),
                            location.fault(start, "only one Header record", "another Header record"));
                }
                state = State.DATA;
            }
            case Opcode.DATA_END -> {
                state = State.SUMMARY;
                sections.endData(start, fields());
            }
            case Opcode.FOOTER -> {
                state = State.END_MAGIC;
                sections.endSummary(start, fields());
            }
            default -> {}
        }
        return true;
    }

    private boolean beginAttachment(int start, long length, AttachmentReceiver target) throws IOException {
        int content = start + RecordEncoder.HEAD_LENGTH;
        long headLength = AttachmentHead.length(input.bytes(), content, input.limit() - content);
        if (length < 0 || headLength > Math.min(length, options.maxRecordBytes())) {
            throw inputLocation()
                    .fault(
                            start,
                            "a name and media type that fit the Attachment record",
                            "fields of " + headLength + " bytes in a record of " + length);
        }
        if (!has(RecordEncoder.HEAD_LENGTH + headLength)) {
            return false;
        }
        offset = input.offsetOf(start);
        FieldReader in = fields.over(input.bytes(), content, (int) headLength, inputLocation(), Opcode.ATTACHMENT);
        AttachmentHead head = AttachmentHead.read(offset, length, in);
        flow = new AttachmentFlow(head, options, input.bytes(), content, target.receive(head.index()));
        input.position(content + (int) headLength);
        return true;
    }

    private boolean forward(AttachmentFlow current) throws IOException {
        while (current.left() > 0) {
            int taken = current.consume(input.bytes(), input.position(), input.remaining());
            input.position(input.position() + taken);
            if (taken == 0) {
                return has(Math.min(current.left(), Integer.BYTES));
            }
        }
        flow = null;
        return true;
    }

    /** Abandons an incomplete attachment, and returns borrowed memory. */
    void close() throws IOException {
        chunk.over(Bytes.NONE, 0, 0, FileLocation.UNKNOWN);
        input.close();
        if (flow != null) {
            flow.close();
            flow = null;
        }
    }

    private void openChunk() throws IOException {
        ChunkHead head;
        ChunkOpener opened;
        try {
            FieldReader in = fields();
            head = ChunkHead.read(offset, contentLength, in);
            opened = openChunk(head, in.position());
        } catch (McapFormatException fault) {
            options.tolerate(options.skipDamagedChunks(), fault);
            return;
        }
        boolean plain = opened.isPlain();
        hasCompressed |= !plain;
        input.preferDirect(!plain || !(opened.copySmall() || inArrays));
        chunk.over(
                opened.bytes(),
                opened.start(),
                opened.length(),
                plain ? FileLocation.ofFile(offset + head.length() - opened.start()) : FileLocation.ofChunk(offset));
    }

    private ChunkOpener openChunk(ChunkHead head, int recordsStart) throws IOException {
        LoadedChunk loaded = segment == null ? null : segment.chunkAt(contentStart);
        if (loaded != null) {
            return loaded.opened(options.problems());
        }
        if (options.crcCheck() != CrcCheck.OFF
                && head.uncompressedCrc() != 0
                && head.compression().isEmpty()) {
            long computed = sections.crcOfRecords(recordsStart, (int) head.recordsLength());
            opener.openComputed(head, bytes, recordsStart, computed);
        } else {
            opener.open(head, bytes, recordsStart);
        }
        return opener;
    }

    private boolean nextInChunk() throws McapFormatException {
        if (!chunk.next()) {
            return false;
        }
        opcode = chunk.opcode();
        bytes = chunk.bytes();
        location = chunk.location();
        contentStart = chunk.contentStart();
        contentLength = chunk.contentLength();
        return true;
    }

    /** Returns the location of the input in the file. */
    private FileLocation inputLocation() {
        if (inputLocation.start() != input.start()) {
            inputLocation = FileLocation.ofFile(input.start());
        }
        return inputLocation;
    }

    private boolean has(long byteCount) {
        wanted = byteCount;
        return input.remaining() >= byteCount;
    }
}
