package org.foxglove4j.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foxglove4j.cli.conversion.Zstandard;
import org.foxglove4j.mcap.McapSource;
import org.jspecify.annotations.Nullable;

/** Decompresses files to temporary files, since bags and MCAP files are not read from start to end. */
final class Decompression {

    private final @Nullable Path folder;
    private final Console console;
    private boolean intact = true;

    /**
     * Creates an instance for one command.
     *
     * @param folder the directory for temporary files; the system's if null
     */
    Decompression(@Nullable Path folder, Console console) {
        this.folder = folder;
        this.console = console;
    }

    /** Returns whether no damage was found so far. */
    boolean isIntact() {
        return intact;
    }

    /**
     * Decompresses a file as far as possible.
     *
     * @return the content; closing it deletes the temporary file
     */
    McapSource open(Path compressed, String name) throws IOException {
        UnfinishedFiles unfinished = UnfinishedFiles.ofProcess();
        Path file = unfinished.create(folder, ".mcap4j-", ".part");
        boolean opened = false;
        try {
            decompress(compressed, file, name);
            McapSource content = new TemporarySource(McapSource.file(file), file);
            opened = true;
            return content;
        } finally {
            if (!opened) {
                unfinished.delete(file);
            }
        }
    }

    private void decompress(Path from, Path to, String name) throws IOException {
        boolean whole;
        try (SeekableByteChannel in = Files.newByteChannel(from);
                OutputStream out = UnfinishedFiles.ofProcess().open(to, Files::newOutputStream);
                Progress progress = Progress.ofBytes(console, Files.size(from))) {
            whole = Zstandard.decompress(in, out, progress::stepBytes);
        }
        if (!whole) {
            console.warn(name + ": the compressed data is damaged or cut off; only the " + Sizes.print(Files.size(to))
                    + " before the damage can be read");
            intact = false;
        }
    }

    /** A temporary file that is deleted when it is closed. */
    private record TemporarySource(McapSource source, Path file) implements McapSource {

        @Override
        public long size() throws IOException {
            return source.size();
        }

        @Override
        public void read(long position, byte[] target, int offset, int length) throws IOException {
            source.read(position, target, offset, length);
        }

        @Override
        public int minGapBytes() {
            return source.minGapBytes();
        }

        @Override
        public void close() throws IOException {
            try {
                source.close();
            } finally {
                UnfinishedFiles.ofProcess().delete(file);
            }
        }
    }
}
