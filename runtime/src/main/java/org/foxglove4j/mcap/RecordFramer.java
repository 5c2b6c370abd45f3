package org.foxglove4j.mcap;

import java.io.IOException;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;
import org.foxglove4j.mcap.internal.io.InputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records in the bytes of a file as they arrive, and looks into chunks; does no input of its own.
 *
 * <p>Holds no more than the record at hand and what was fed beyond it. A record's length is believed only as its bytes
 * arrive. Checks the CRCs of chunks, data section and summary section, and the magic at both ends.
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
    private static final int LONG_RECORD_BYTES = 64 << 10;

    private final ReaderOptions options;
    private final boolean rawChunks;
    private final @Nullable AttachmentReceiver receiver;
    private final ChunkOpener opener;
    private final FieldReader fields = new FieldReader();
    private final InputBuffer input;
    private final Sections sections;
    private final ChunkWalk chunk;

    private State state = State.START_MAGIC;
    private long wanted;
    private boolean inArrays;
    private @Nullable AttachmentFlow flow;

    private int opcode;
    private long offset;
    private Bytes bytes = Bytes.NONE;
    private Place place = Place.UNKNOWN;
    private Place inputPlace = Place.ofFile(0);
    private int contentStart;
    private int contentLength;

    /**
     * Creates a framer.
     *
     * @param rawChunks whether to give Chunk records as they are, instead of the records in them
     * @param receiver takes attachments instead; null to give Attachment records
     * @param direct whether the input can be put into a direct buffer
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

    /** Returns where input is to be put, once there is {@linkplain #makeRoom room}. */
    InputBuffer input() {
        return input;
    }

    /** Returns how many bytes are missing at least before there is another record. */
    long missing() {
        return Math.max(1, wanted - input.remaining());
    }

    /** Prefers arrays for chunks that are not compressed from now on. */
    void preferArrays() {
        inArrays = true;
    }

    /** Makes room for more input; moves what there is, but not under a chunk that is being read. */
    void makeRoom(int byteCount) {
        if (input.hasRoom(byteCount)) {
            return;
        }
        sections.update(input.position());
        input.makeRoom(byteCount, chunk.hasNext() && chunk.bytes() == input.bytes(), missing() > LONG_RECORD_BYTES);
        sections.moved();
    }

    /**
     * Tells that there is no more input.
     *
     * @throws McapFormatException if the file should go on
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
                                    ? "the record at byte " + input.offsetOf(input.position()) + " to go on"
                                    : "another record, and a Footer in the end";
                        default -> "the magic bytes that end an MCAP file";
                    },
                    "the end of the input: the file was not closed, or was cut off");
        }
    }

    /** Returns whether the whole file has been read, the closing magic included. */
    boolean isEnded() {
        return state == State.END;
    }

    /** Returns the opcode of the record that was found. */
    int opcode() {
        return opcode;
    }

    /** Returns the offset in the file of the record that was found, or of the chunk that holds it. */
    long offset() {
        return offset;
    }

    /** Returns what holds the record that was found. */
    Bytes bytes() {
        return bytes;
    }

    int contentStart() {
        return contentStart;
    }

    int contentLength() {
        return contentLength;
    }

    Place place() {
        return place;
    }

    /** Returns the fields of the record that was found. */
    FieldReader fields() {
        return fields.over(bytes, contentStart, contentLength, place, opcode);
    }

    /**
     * Finds the next record. What the accessors return is true until the next call.
     *
     * @return false if more input is needed first, or the file has ended
     * @throws McapFormatException if the input is not an MCAP file; if a chunk or an attachment is at fault, one may go on
     *     with the next record behind it
     * @throws IOException if an attachment cannot be passed on
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
                if (!passOn(flow)) {
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
                        throw inputPlace()
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
            throw inputPlace()
                    .fault(
                            position,
                            "the magic bytes "
                                    + (state == State.START_MAGIC ? "of an MCAP file" : "that end an MCAP file"),
                            "0x%016X".formatted(Long.reverseBytes(magic)));
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
            throw inputPlace().fault(start, "an opcode from 0x01 to 0xFF", "opcode 0x00");
        }
        if (state == State.HEADER && newOpcode != Opcode.HEADER) {
            throw inputPlace().fault(start, "a Header record first", "a record " + Opcode.nameOf(newOpcode));
        }
        if (newOpcode == Opcode.ATTACHMENT && receiver != null) {
            return beginAttachment(start, length, receiver);
        }
        if (Long.compareUnsigned(length, options.maxRecordBytes()) > 0) {
            throw inputPlace()
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
        place = inputPlace();
        contentStart = start + RecordEncoder.HEAD_LENGTH;
        contentLength = (int) length;
        input.position(contentStart + contentLength);
        switch (opcode) {
            case Opcode.HEADER -> {
                if (state != State.HEADER) {
                    options.tolerate(
                            options.lenient(), place.fault(start, "one Header record only", "another Header record"));
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
            throw inputPlace()
                    .fault(
                            start,
                            "names within the Attachment record",
                            "fields of " + headLength + " bytes in one of " + length);
        }
        if (!has(RecordEncoder.HEAD_LENGTH + headLength)) {
            return false;
        }
        offset = input.offsetOf(start);
        FieldReader in = fields.over(input.bytes(), content, (int) headLength, inputPlace(), Opcode.ATTACHMENT);
        AttachmentHead head = AttachmentHead.read(offset, length, in);
        flow = new AttachmentFlow(head, options, input.bytes(), content, target.receive(head.index()));
        input.position(content + (int) headLength);
        return true;
    }

    private boolean passOn(AttachmentFlow current) throws IOException {
        while (current.left() > 0) {
            int taken = current.take(input.bytes(), input.position(), input.remaining());
            input.position(input.position() + taken);
            if (taken == 0) {
                return has(Math.min(current.left(), Integer.BYTES));
            }
        }
        flow = null;
        return true;
    }

    /** Gives up an attachment that is not whole, and gives back what was borrowed. */
    void close() throws IOException {
        chunk.over(Bytes.NONE, 0, 0, Place.UNKNOWN);
        input.close();
        if (flow != null) {
            flow.close();
            flow = null;
        }
    }

    private void openChunk() throws IOException {
        try {
            FieldReader in = fields();
            openChunk(ChunkHead.read(offset, contentLength, in), in.position());
        } catch (McapFormatException fault) {
            options.tolerate(options.skipDamagedChunks(), fault);
            return;
        }
        boolean inPlace = opener.bytes() == bytes;
        input.preferDirect(!inPlace || !(opener.copySmall() || inArrays));
        chunk.over(opener.bytes(), opener.start(), opener.length(), inPlace ? place : Place.ofChunk(offset));
    }

    private void openChunk(ChunkHead head, int recordsStart) throws IOException {
        if (options.crcCheck() != CrcCheck.OFF
                && head.uncompressedCrc() != 0
                && head.compression().isEmpty()) {
            long computed = sections.crcOfRecords(recordsStart, (int) head.recordsLength());
            opener.openComputed(head, bytes, recordsStart, computed);
        } else {
            opener.open(head, bytes, recordsStart);
        }
    }

    private boolean nextInChunk() throws McapFormatException {
        if (!chunk.next()) {
            return false;
        }
        opcode = chunk.opcode();
        bytes = chunk.bytes();
        place = chunk.place();
        contentStart = chunk.contentStart();
        contentLength = chunk.contentLength();
        return true;
    }

    /** Returns where in the file the bytes of the input come from. */
    private Place inputPlace() {
        if (inputPlace.start() != input.start()) {
            inputPlace = Place.ofFile(input.start());
        }
        return inputPlace;
    }

    private boolean has(long byteCount) {
        wanted = byteCount;
        return input.remaining() >= byteCount;
    }
}
