package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A chunk that is opened before its turn. What opening it reports, and how it fails, is kept until its turn comes, so
 * that both happen in the same order and the same thread as without workers.
 */
final class LoadedChunk implements PartFeed.Part {

    private final List<McapProblem> problems = new ArrayList<>();
    private final ChunkOpener opener;
    private @Nullable Throwable failure;

    LoadedChunk(ReaderOptions options) {
        this.opener = new ChunkOpener(options.reportingTo(problems::add));
    }

    /** Opens the chunk. */
    void open(ChunkHead head, Bytes in, int recordsStart) {
        problems.clear();
        failure = null;
        try {
            opener.open(head, in, recordsStart);
            if (opener.isPlain()) {
                opener.copySmall();
            }
        } catch (Throwable e) {
            failure = e;
        }
    }

    /**
     * Returns the opened chunk.
     *
     * @param listener receives the problems of the chunk
     * @throws McapFormatException if it is damaged
     */
    ChunkOpener opened(Consumer<McapProblem> listener) throws IOException {
        problems.forEach(listener);
        KeptFailure.rethrow(failure);
        return opener;
    }

    @Override
    public void close() {}
}
