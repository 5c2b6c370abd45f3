package org.foxglove4j.mcap;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Goes through messages as they stand in the file. */
final class FileOrderCursor implements MessageCursor {

    private final IndexedFile file;
    private final ChannelSelection selection;
    private final SegmentFeed feed;
    private final SegmentWalker walker;
    private final McapMessage message = new McapMessage();
    private @Nullable SegmentBuffer current;

    FileOrderCursor(IndexedFile file, ChannelSelection selection, SegmentFeed feed) {
        this.file = file;
        this.selection = selection;
        this.feed = feed;
        this.walker = new SegmentWalker(file.options(), selection);
    }

    @Override
    public boolean next() throws IOException {
        while (current != null || nextSegment()) {
            if (nextInSegment()) {
                walker.show(message);
                if (selection.query().selectsMessage(message)) {
                    return true;
                }
            } else if (current != null) {
                feed.release(current);
                current = null;
            }
        }
        return false;
    }

    @Override
    public McapMessage message() {
        return message.shown();
    }

    @Override
    public void close() {
        if (current != null) {
            feed.release(current);
            current = null;
        }
        feed.close();
        message.forget();
    }

    private boolean nextInSegment() throws IOException {
        try {
            return walker.next();
        } catch (McapFormatException e) {
            file.options().tolerate(file.options().skipDamagedChunks(), e);
            return false;
        }
    }

    private boolean nextSegment() throws IOException {
        for (Segment segment = feed.peek(); segment != null; segment = feed.peek()) {
            try {
                if (message.wantsArrays()) {
                    feed.preferArrays();
                }
                SegmentBuffer buffer = feed.take();
                walker.over(buffer, segment);
                current = buffer;
                return true;
            } catch (McapFormatException e) {
                file.options().tolerate(file.options().skipDamagedChunks(), e);
            }
        }
        return false;
    }
}
