package org.foxglove4j.mcap;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Iterates over messages in file order. */
final class FileOrderCursor extends SegmentCursor {

    private @Nullable SegmentBuffer current;

    FileOrderCursor(IndexedFile file, ChannelSelection selection, SegmentFeed feed) {
        super(file, selection, feed);
    }

    @Override
    public boolean advance() throws IOException {
        while (current != null) {
            if (nextInSegment()) {
                walker().show(shown());
                if (query().selectsMessage(shown())) {
                    return true;
                }
            } else {
                releaseCurrent();
            }
        }
        return false;
    }

    @Override
    void add(Segment segment, SegmentBuffer buffer) {
        walker().over(buffer, segment);
        current = buffer;
    }

    @Override
    public void close() {
        releaseCurrent();
        super.close();
    }

    private boolean nextInSegment() throws IOException {
        try {
            return walker().next();
        } catch (McapFormatException e) {
            skip(e);
            return false;
        }
    }

    private void releaseCurrent() {
        if (current != null) {
            release(current);
            current = null;
        }
    }
}
