package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Iterates over the messages of a stream. */
final class StreamCursor implements PartCursor {

    private final StreamRecords records;
    private final RecordReader reader;
    private final @Nullable Consumer<McapUnknownRecord> unknownRecords;
    private final McapMessage message = new McapMessage();

    /**
     * Creates a cursor.
     *
     * @param unknownRecords receives records that the specification does not define; null to skip them
     */
    StreamCursor(StreamRecords records, @Nullable Consumer<McapUnknownRecord> unknownRecords) {
        this.records = records;
        this.reader = records.reader();
        this.unknownRecords = unknownRecords;
    }

    @Override
    public boolean next() throws IOException {
        preferArrays();
        while (records.next()) {
            if (show()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean advance() throws IOException {
        while (records.nextArrived()) {
            if (show()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void load() throws IOException {
        preferArrays();
        records.readMore();
    }

    @Override
    public StreamFeed feed() {
        StreamFeed feed = records.feed();
        if (feed == null) {
            throw new IllegalStateException("the reader has no workers");
        }
        return feed;
    }

    @Override
    public McapMessage message() {
        return message.shown();
    }

    @Override
    public void close() {
        message.forget();
    }

    /** Passes all messages to a visitor in several threads. */
    void relay(MessageVisitor visitor, int threadCount) throws IOException {
        records.checkNotVisiting();
        StreamFeed feed = feed();
        feed.visiting(true);
        try {
            do {
                showArrived(visitor);
                while (feed.aheadCount() > 0) {
                    load();
                    showArrived(visitor);
                }
                if (feed.start(reader.framer())) {
                    new MessageRelay(this, visitor).run(feed.loaders(), threadCount);
                }
            } while (records.readMore());
        } finally {
            feed.visiting(false);
        }
    }

    private void showArrived(MessageVisitor visitor) throws IOException {
        while (advance()) {
            visitor.visit(message());
        }
    }

    /** Sets the message to the current record if it is one. */
    private boolean show() throws IOException {
        if (reader.isMessage()) {
            reader.show(message);
            return true;
        }
        if (unknownRecords != null && reader.record() instanceof McapUnknownRecord unknown) {
            unknownRecords.accept(unknown);
        }
        return false;
    }

    private void preferArrays() {
        if (message.wantsArrays()) {
            reader.framer().preferArrays();
        }
    }
}
