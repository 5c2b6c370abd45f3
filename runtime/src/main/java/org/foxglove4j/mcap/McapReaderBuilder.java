package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Configures and opens an {@link McapReader}. Obtain a builder from {@link McapReader#builder}, then call
 * {@link #open(Path)}. A builder is not thread-safe. It can be used again after it has opened a reader.
 */
public final class McapReaderBuilder extends ReaderSettings<McapReaderBuilder> {

    boolean unclosed;

    McapReaderBuilder() {}

    /**
     * Sets whether to read a file that was not closed, or was truncated, up to its last complete record, and to report
     * its end to the {@linkplain #onProblem problem listener}. By default, opening such a file throws a
     * {@link McapFormatException}.
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
     * @param source provides the bytes of the file; closed with the reader, or if opening fails
     * @throws McapFormatException if it is not an MCAP file, or was not closed
     * @throws IOException if it cannot be read
     */
    public McapReader open(McapSource source) throws IOException {
        return open(source, options());
    }

    /**
     * Opens several files, to be read as one. Each problem reported to the {@linkplain #onProblem problem listener}
     * begins with the name of the file. At most 128 of the files are open at a time: see {@link McapSource#files}.
     *
     * @param files the files; their order matters for {@link MessageOrder#FILE}, and for messages with equal log times
     * @throws McapFormatException if one of them is not an MCAP file, or was not closed
     * @throws IOException if one of them cannot be opened or read
     */
    public McapFiles openAll(List<Path> files) throws IOException {
        List<McapReader> readers = new ArrayList<>();
        try {
            for (McapSource file : McapSource.files(files)) {
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

    private McapReader openOneOfSeveral(McapSource file) throws IOException {
        try {
            return open(file, options().in(file.toString()));
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
