package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.foxglove4j.mcap.internal.io.RecordOutput;

/** Holds encoded records of one kind for the summary section, in pages, so that little is copied when it grows. */
final class RecordPages {

    private static final int PAGE_LENGTH = 1 << 16;

    private final List<byte[]> full = new ArrayList<>();
    private final RecordBuffer page = new RecordBuffer(256);
    private long length;

    long length() {
        return length;
    }

    void add(McapRecord record) {
        int before = page.length();
        RecordEncoder.encode(record, page);
        added(before);
    }

    void addEncoded(byte[] records) {
        int before = page.length();
        page.bytes(records, 0, records.length);
        added(before);
    }

    /** Returns the buffer to which the caller can append an encoded record; call {@link #added} afterwards. */
    RecordBuffer page() {
        return page;
    }

    void added(int pageLengthBefore) {
        length += page.length() - pageLengthBefore;
        if (page.length() >= PAGE_LENGTH) {
            full.add(page.toByteArray());
            page.clear();
        }
    }

    void writeTo(RecordOutput out) throws IOException {
        for (byte[] records : full) {
            out.write(records, 0, records.length);
        }
        out.write(page.array(), 0, page.length());
        out.commit();
    }
}
