package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
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

    private static final int MIN_BUFFER_BYTES = 64 << 10;
    private static final int MAX_KEPT_BYTES = 64 << 20;

    private final ReaderOptions options;
    private final boolean rawChunks;
    private final @Nullable AttachmentReceiver receiver;
    private final ChunkOpener opener;
    private final FieldReader fields = new FieldReader();

    private State state = State.START_MAGIC;
    private byte[] buffer = new byte[MIN_BUFFER_BYTES];
    private Bytes bufferBytes = Bytes.of(buffer);
    private Place bufferPlace = Place.ofFile(0);
    private int position;
    private int limit;
    private long wanted;

    private final CRC32 crc = new CRC32();
    private int crcStart;
    private long summaryStart;

    private Bytes chunk = bufferBytes;
    private Place chunkPlace = bufferPlace;
    private int chunkPosition;
    private int chunkEnd;
    private @Nullable AttachmentFlow flow;

    private int opcode;
    private long offset;
    private Bytes bytes = bufferBytes;
    private Place place = bufferPlace;
    private int contentStart;
    private int contentLength;

    /**
     * Creates a framer.
     *
     * @param rawChunks whether to give Chunk records as they are, instead of the records in them
     * @param receiver takes attachments instead; null to give Attachment records
     */
    RecordFramer(ReaderOptions options, boolean rawChunks, @Nullable AttachmentReceiver receiver) {
        this.receiver = receiver;
        this.options = options;
        this.rawChunks = rawChunks;
        this.opener = new ChunkOpener(options);
    }

    /** Returns the array into which input is to be put, from {@link #limit} on. */
    byte[] buffer() {
        return buffer;
    }

    int limit() {
        return limit;
    }

    /** Returns how many bytes are missing at least before there is another record. */
    long missing() {
        return Math.max(1, wanted - (limit - position));
    }

    /** Makes room for more input behind {@link #limit}; moves what there is, but not under a chunk that is being read. */
    void makeRoom(int byteCount) {
        if (buffer.length - limit >= byteCount) {
            return;
        }
        int kept = limit - position;
        boolean pinned = chunkPosition < chunkEnd && chunk == bufferBytes;
        boolean shrink = buffer.length > MAX_KEPT_BYTES && kept + byteCount <= MAX_KEPT_BYTES / 2;
        updateCrc(position);
        byte[] target = buffer;
        if (pinned || shrink || buffer.length - kept < byteCount) {
            long length = Math.max(MIN_BUFFER_BYTES, Math.max((long) kept + byteCount, shrink ? 0 : 2L * kept));
            // Where lengths differ a little from one record to the next, some room makes an end of growing.
            long room = length > buffer.length ? length / 8 : 0;
            target = new byte[(int) Math.min(RecordBuffer.MAX_LENGTH, length + room)];
        }
        System.arraycopy(buffer, position, target, 0, kept);
        bufferPlace = Place.ofFile(bufferPlace.start() + position);
        if (target != buffer) {
            buffer = target;
            bufferBytes = Bytes.of(target);
        }
        position = 0;
        limit = kept;
        crcStart = 0;
    }

    /** Tells that input was put into the buffer. */
    void advance(int byteCount) {
        limit += byteCount;
    }

    /**
     * Tells that there is no more input.
     *
     * @throws McapFormatException if the file should go on
     */
    void endOfInput() throws McapFormatException {
        if (state != State.END) {
            long end = bufferPlace.start() + limit;
            throw new McapFormatException(
                    end,
                    switch (state) {
                        case START_MAGIC -> "the magic bytes of an MCAP file";
                        case HEADER, DATA, SUMMARY ->
                            wanted > RecordEncoder.HEAD_LENGTH || flow != null
                                    ? "the record at byte " + (bufferPlace.start() + position) + " to go on"
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
            if (chunkPosition < chunkEnd) {
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
                    if (position < limit) {
                        throw bufferPlace.fault(
                                position, "nothing after the closing magic", (limit - position) + " more bytes");
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
        byte[] magic = RecordEncoder.magic();
        if (!Arrays.equals(buffer, position, position + magic.length, magic, 0, magic.length)) {
            throw bufferPlace.fault(
                    position,
                    "the magic bytes " + (state == State.START_MAGIC ? "of an MCAP file" : "that end an MCAP file"),
                    "0x%016X".formatted(Long.reverseBytes(LittleEndian.getLong(buffer, position))));
        }
        position += magic.length;
        state = state == State.START_MAGIC ? State.HEADER : State.END;
        return true;
    }

    private boolean nextRecord() throws IOException {
        if (!has(RecordEncoder.HEAD_LENGTH)) {
            return false;
        }
        int start = position;
        int newOpcode = buffer[start] & 0xFF;
        long length = LittleEndian.getLong(buffer, start + 1);
        if (newOpcode == 0) {
            throw bufferPlace.fault(start, "an opcode from 0x01 to 0xFF", "opcode 0x00");
        }
        if (state == State.HEADER && newOpcode != Opcode.HEADER) {
            throw bufferPlace.fault(start, "a Header record first", "a record " + Opcode.nameOf(newOpcode));
        }
        if (newOpcode == Opcode.ATTACHMENT && receiver != null) {
            return beginAttachment(start, length, receiver);
        }
        if (Long.compareUnsigned(length, options.maxRecordBytes()) > 0) {
            throw bufferPlace.fault(
                    start,
                    "a record of at most " + options.maxRecordBytes() + " bytes (maxRecordBytes)",
                    Opcode.nameOf(newOpcode) + " of " + Long.toUnsignedString(length) + " bytes");
        }
        if (!has(RecordEncoder.HEAD_LENGTH + length)) {
            return false;
        }
        opcode = newOpcode;
        offset = bufferPlace.start() + start;
        bytes = bufferBytes;
        place = bufferPlace;
        contentStart = start + RecordEncoder.HEAD_LENGTH;
        contentLength = (int) length;
        position = contentStart + contentLength;
        switch (opcode) {
            case Opcode.HEADER -> {
                if (state != State.HEADER) {
                    options.tolerate(
                            options.lenient(), place.fault(start, "one Header record only", "another Header record"));
                }
                state = State.DATA;
            }
            case Opcode.DATA_END -> endData(start);
            case Opcode.FOOTER -> endSummary(start);
            default -> {}
        }
        return true;
    }

    private boolean beginAttachment(int start, long length, AttachmentReceiver target) throws IOException {
        int content = start + RecordEncoder.HEAD_LENGTH;
        long headLength = AttachmentHead.length(buffer, content, limit - content);
        if (length < 0 || headLength > Math.min(length, options.maxRecordBytes())) {
            throw bufferPlace.fault(
                    start,
                    "names within the Attachment record",
                    "fields of " + headLength + " bytes in one of " + length);
        }
        if (!has(RecordEncoder.HEAD_LENGTH + headLength)) {
            return false;
        }
        offset = bufferPlace.start() + start;
        FieldReader in = fields.over(buffer, content, (int) headLength, bufferPlace, Opcode.ATTACHMENT);
        AttachmentHead head = AttachmentHead.read(offset, length, in);
        flow = new AttachmentFlow(head, options, buffer, content, target.receive(head.index()));
        position = content + (int) headLength;
        return true;
    }

    private boolean passOn(AttachmentFlow current) throws IOException {
        while (current.left() > 0) {
            int taken = current.take(buffer, position, limit - position);
            position += taken;
            if (taken == 0) {
                return has(Math.min(current.left(), Integer.BYTES));
            }
        }
        flow = null;
        return true;
    }

    /** Gives up an attachment that is not whole. */
    void close() throws IOException {
        if (flow != null) {
            flow.close();
            flow = null;
        }
    }

    private void endData(int start) throws McapFormatException {
        updateCrc(start);
        long computed = crc.getValue();
        crc.reset();
        crcStart = position;
        summaryStart = bufferPlace.start() + position;
        state = State.SUMMARY;
        checkCrc("data section", fields().u32("data_section_crc"), computed);
    }

    private void endSummary(int start) throws McapFormatException {
        state = State.END_MAGIC;
        if (contentLength != RecordEncoder.FOOTER_LENGTH - RecordEncoder.HEAD_LENGTH) {
            throw place.fault(start, "a Footer record of 20 bytes", contentLength + " bytes");
        }
        if (summaryStart == 0) {
            options.tolerate(options.lenient(), place.fault(start, "a DataEnd record before the Footer", "none"));
            return;
        }
        updateCrc(position - Integer.BYTES);
        FieldReader footer = fields();
        long namedStart = footer.u64("summary_start");
        footer.u64("summary_offset_start");
        if (namedStart == summaryStart || (namedStart == 0 && summaryStart == offset)) {
            checkCrc("summary section", footer.u32("summary_crc"), crc.getValue());
        } else {
            options.tolerate(
                    options.lenient(),
                    place.fault(
                            start,
                            "a Footer that names byte " + summaryStart + ", behind DataEnd, as start of the summary",
                            "byte " + Long.toUnsignedString(namedStart)));
        }
    }

    private void openChunk() throws McapFormatException {
        try {
            FieldReader in = fields();
            ChunkHead head = ChunkHead.read(offset, contentLength, in);
            opener.open(head, bytes, in.position());
        } catch (McapFormatException fault) {
            options.tolerate(options.skipDamagedChunks(), fault);
            return;
        }
        chunk = opener.bytes();
        chunkPosition = opener.start();
        chunkEnd = chunkPosition + opener.length();
        chunkPlace = chunk == bufferBytes ? bufferPlace : Place.ofChunk(offset);
    }

    private boolean nextInChunk() throws McapFormatException {
        int start = chunkPosition;
        int end = chunkEnd;
        try {
            if (end - start < RecordEncoder.HEAD_LENGTH) {
                throw chunkPlace.fault(start, "a record", (end - start) + " bytes up to the end of the chunk");
            }
            int newOpcode = chunk.u8(start);
            long length = chunk.getLong(start + 1);
            if (length < 0 || length > end - start - RecordEncoder.HEAD_LENGTH) {
                throw chunkPlace.fault(
                        start,
                        "a record that ends within its chunk",
                        Opcode.nameOf(newOpcode) + " of " + Long.toUnsignedString(length) + " bytes, where "
                                + (end - start - RecordEncoder.HEAD_LENGTH) + " are left");
            }
            opcode = newOpcode;
            bytes = chunk;
            place = chunkPlace;
            contentStart = start + RecordEncoder.HEAD_LENGTH;
            contentLength = (int) length;
            chunkPosition = contentStart + contentLength;
        } catch (McapFormatException fault) {
            chunkPosition = chunkEnd;
            options.tolerate(options.skipDamagedChunks(), fault);
            return false;
        }
        if (!ChunkRecords.mayHold(opcode)) {
            options.tolerate(
                    options.lenient() && opcode != Opcode.CHUNK && opcode != 0,
                    place.fault(start, ChunkRecords.EXPECTED, "a record " + Opcode.nameOf(opcode)));
            return false;
        }
        return true;
    }

    private boolean has(long byteCount) {
        wanted = byteCount;
        return limit - position >= byteCount;
    }

    private void updateCrc(int end) {
        if (options.crcCheck() != CrcCheck.OFF) {
            crc.update(buffer, crcStart, end - crcStart);
        }
        crcStart = end;
    }

    private void checkCrc(String section, long named, long computed) throws McapFormatException {
        if (named != 0 && options.crcCheck() != CrcCheck.OFF && named != computed) {
            options.tolerate(
                    options.crcCheck() == CrcCheck.REPORT,
                    new McapFormatException(
                            offset,
                            "a " + section + " with the CRC 0x%08X".formatted(named),
                            "one with the CRC 0x%08X".formatted(computed)));
        }
    }
}
