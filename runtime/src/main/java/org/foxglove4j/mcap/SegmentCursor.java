package org.foxglove4j.mcap;

import java.io.IOException;

/** Iterates over the messages of segments that a feed loads. */
abstract class SegmentCursor implements PartCursor {

    private final IndexedFile file;
    private final ChannelSelection selection;
    private final SegmentFeed feed;
    private final SegmentWalker walker;
    private final McapMessage message = new McapMessage();

    SegmentCursor(IndexedFile file, ChannelSelection selection, SegmentFeed feed) {
        this.file = file;
        this.selection = selection;
        this.feed = feed;
        this.walker = new SegmentWalker(file.options(), selection);
    }

    /**
     * Moves to the next message of the loaded segments, unless a segment that is not loaded may contain an earlier one.
     *
     * @return false if there is none, or the next segment must be loaded first
     */
    @Override
    public abstract boolean advance() throws IOException;

    /**
     * Adds a segment that has been loaded.
     *
     * @param buffer the buffer of the segment; must be returned with {@link #release}
     * @throws McapFormatException if the segment is damaged; it has been released, and the next one can be taken
     */
    abstract void add(Segment segment, SegmentBuffer buffer) throws IOException;

    @Override
    public final boolean next() throws IOException {
        while (!advance()) {
            if (feed.peek() == null) {
                return false;
            }
            load();
        }
        return true;
    }

    /** Passes all messages to a visitor. */
    final void showAll(MessageVisitor visitor) throws IOException {
        while (next()) {
            visitor.visit(message());
        }
    }

    @Override
    public final McapMessage message() {
        return message.shown();
    }

    @Override
    public void close() {
        feed.close();
        message.forget();
    }

    /** Loads the next segment, or skips it if it is damaged and the reader skips damaged chunks. */
    @Override
    public final void load() throws IOException {
        Segment segment = feed.peek();
        if (segment == null) {
            return;
        }
        try {
            if (message.wantsArrays()) {
                feed.preferArrays();
            }
            add(segment, feed.take());
        } catch (McapFormatException e) {
            skip(e);
        }
    }

    /** Throws the fault of a segment, unless the reader skips damaged chunks. */
    final void skip(McapFormatException fault) throws McapFormatException {
        file.options().tolerate(file.options().skipDamagedChunks(), fault);
    }

    final void release(SegmentBuffer buffer) {
        feed.release(buffer);
    }

    @Override
    public final SegmentFeed feed() {
        return feed;
    }

    final SegmentWalker walker() {
        return walker;
    }

    /** Returns the message object, which subclasses set to the next message. */
    final McapMessage shown() {
        return message;
    }

    final ChannelSelection selection() {
        return selection;
    }

    final MessageQuery query() {
        return selection.query();
    }
}
