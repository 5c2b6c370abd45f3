package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Configures a reader; {@link McapReader#builder} begins, {@link #open(Path)} ends. Not safe for use by several threads; can
 * be used again after it has opened a reader.
 */
public final class McapReaderBuilder extends ReaderSettings<McapReaderBuilder> {

    int workers;
    boolean unclosed;

    McapReaderBuilder() {}

    /**
     * Sets how many threads read and decompress ahead; 0 by default: the thread that asks for messages does it. Messages are
     * given in order all the same. As many chunks
     * and five more are held in memory at most, in a {@linkplain McapMessages#visit visit} three for each thread. The thread
     * that asks for messages helps where it would have to wait, so one worker is enough for two processors. What is read
     * sooner than threads start is left to it alone: few chunks of a file at hand that are not compressed.
     *
     * @throws IllegalArgumentException if the number is not within 0 and 1024
     */
    public McapReaderBuilder workers(int newWorkers) {
        if (newWorkers < 0 || newWorkers > 1024) {
            throw new IllegalArgumentException("workers " + newWorkers + " is not within 0 and 1024");
        }
        workers = newWorkers;
        return this;
    }

    /**
     * Sets whether to read a file that was not closed, or was cut off, as far as it goes, and tell the listener for problems
     * where it ends. By default such a file is a {@link McapFormatException}.
     */
    public McapReaderBuilder unclosed(boolean newUnclosed) {
        unclosed = newUnclosed;
        return this;
    }

    /**
     * Opens a file.
     *
     * @throws McapFormatException if it is not an MCAP file, or was not closed
     * @throws IOException if it cannot be opened or read
     */
    public McapReader open(Path path) throws IOException {
        return open(McapSource.file(path));
    }

    /**
     * Opens a file that is read through a source.
     *
     * @param source gives the bytes of the file; closed with the reader, and if this fails
     * @throws McapFormatException if it is not an MCAP file, or was not closed
     * @throws IOException if it cannot be read
     */
    public McapReader open(McapSource source) throws IOException {
        return open(source, options());
    }

    /**
     * Opens several files, to be read as one. What the listener for problems is told then begins with the name of the file.
     *
     * @param files the files; their order matters for {@link MessageOrder#FILE}, and for messages of one log time
     * @throws McapFormatException if one of them is not an MCAP file, or was not closed
     * @throws IOException if one of them cannot be opened or read
     */
    public McapFiles openAll(List<Path> files) throws IOException {
        List<McapReader> readers = new ArrayList<>();
        try {
            for (Path file : files) {
                readers.add(openOneOfSeveral(file));
            }
            return McapFiles.of(readers);
        } catch (IOException | RuntimeException e) {
            try {
                McapFiles.of(readers).close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    private McapReader openOneOfSeveral(Path file) throws IOException {
        try {
            return open(McapSource.file(file), options().in(file.toString()));
        } catch (McapFormatException e) {
            throw e.in(file.toString());
        }
    }

    private McapReader open(McapSource source, ReaderOptions options) throws IOException {
        try {
            return new McapReader(source, this, options);
        } catch (IOException | RuntimeException e) {
            try {
                source.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    @Override
    McapReaderBuilder self() {
        return this;
    }
}
