package org.foxglove4j.cli;

import java.io.IOException;
import org.foxglove4j.mcap.McapSource;

/** Reads a file, and shows the progress of readers that read it from start to end. */
final class ProgressSource implements McapSource {

    private final McapSource source;
    private final Progress progress;
    private final long size;
    private long furthest;

    ProgressSource(McapSource source, Console console) throws IOException {
        this.source = source;
        this.size = source.size();
        this.progress = Progress.ofBytes(console, size);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        source.read(position, target, offset, length);
        // The summary at the end is read first.
        boolean nextInLine = position - furthest <= Math.max(length, size / 10);
        if (nextInLine && position + length > furthest) {
            progress.stepBytes(position + length - furthest);
            furthest = position + length;
        }
    }

    @Override
    public void close() throws IOException {
        try (source) {
            progress.close();
        }
    }
}
