package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;

/** Reads the data of an attachment from a source, and checks its CRC after the last byte. */
final class AttachmentInputStream extends InputStream {

    private final McapSource source;
    private final ReaderOptions options;
    private final McapAttachmentIndex index;
    private final CRC32 crc = new CRC32();
    private final byte[] single = new byte[1];
    private long position;
    private long left;
    private boolean checked;

    /**
     * Creates a stream.
     *
     * @param scanner a scanner whose current record is the attachment
     */
    AttachmentInputStream(McapSource source, RecordScanner scanner, ReaderOptions options) throws IOException {
        this.source = source;
        this.options = options;
        AttachmentHead head = AttachmentHead.read(scanner);
        int fieldsLength = head.length() - RecordEncoder.HEAD_LENGTH;
        FieldReader fields = scanner.fields(fieldsLength);
        crc.update(fields.array(), fields.position(), fieldsLength);
        this.index = head.index();
        this.position = index.offset() + head.length();
        this.left = index.dataSize();
    }

    McapAttachmentIndex index() {
        return index;
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (left == 0) {
            checkCrc();
            return length == 0 ? 0 : -1;
        }
        int count = (int) Math.min(left, length);
        source.read(position, target, offset, count);
        crc.update(target, offset, count);
        position += count;
        left -= count;
        if (left == 0) {
            checkCrc();
        }
        return count;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, left);
    }

    private void checkCrc() throws IOException {
        if (!checked) {
            checked = true;
            byte[] named = new byte[Integer.BYTES];
            source.read(position, named, 0, named.length);
            AttachmentFlow.checkCrc(
                    index.offset(), index.name(), crc.getValue(), LittleEndian.getU32(named, 0), options);
        }
    }
}
