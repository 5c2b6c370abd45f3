package org.foxglove4j.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSource;
import org.jspecify.annotations.Nullable;

/**
 * A file that a command reads: a local file, a file on a web server, or standard input. Standard input is first copied
 * to a temporary file, since the index is at the end.
 */
final class Input implements Closeable {

    static final String STANDARD = "-";

    /** The minimum number of concurrent range requests to a web server. */
    private static final int REQUESTS = 4;

    private static final int COPY_BUFFER_BYTES = 4 << 20;

    /** The bits of the file type in the mode of a Unix file, and those of a pipe. */
    private static final int FILE_TYPE = 0xF000;

    private static final int PIPE = 0x1000;

    private static final Pattern HTTP_URL = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.-]+://.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern SECRETS_OF_URL = Pattern.compile("(?<=://)[^/?#]*@|[?#].*");

    private final String name;
    private final @Nullable Path path;
    private final boolean temporary;
    private final @Nullable Decompression decompression;
    private @Nullable McapSource source;

    /** The name of a file on a web server is its whole URL, which may contain secrets and must not be printed. */
    private Input(String name, @Nullable Path path, boolean temporary) {
        this(name, path, temporary, null);
    }

    private Input(String name, @Nullable Path path, boolean temporary, @Nullable Decompression decompression) {
        this.name = name;
        this.path = path;
        this.temporary = temporary;
        this.decompression = decompression;
    }

    /** Opens a file given on the command line. */
    static Input open(String name, Console console) throws IOException {
        if (isStandard(name)) {
            checkIsPiped(console);
            return copy("standard input", target -> console.in().transferTo(target));
        }
        if (isHttpUrl(name)) {
            return new Input(name, null, false);
        }
        if (isUrl(name)) {
            throw new IOException(
                    shown(name) + ": only http and https URLs are supported; for cloud storage, use a signed URL");
        }
        Path path = BagFiles.one(name);
        if (isPipe(path)) {
            return copy(name, target -> Files.copy(path, target));
        }
        return new Input(path.toString(), path, false);
    }

    /**
     * Opens a file given on the command line to read all of it, perhaps several times: makes a local copy of a remote
     * file.
     */
    static Input openLocally(String name, Console console) throws IOException {
        Input input = open(name, console);
        if (input.path != null) {
            return input;
        }
        try (McapSource source = input.source()) {
            return copy(shown(name), target -> download(source, target, console));
        }
    }

    /** Returns an {@linkplain UnfinishedFiles unfinished} file, which is deleted when it is closed. */
    static Input temporary(Path file) {
        return new Input(file.toString(), file, true);
    }

    /** Limits the number of local files among several that are open at the same time. Must precede {@link #source}. */
    static void limitOpenFiles(List<Input> inputs) {
        List<Input> local = inputs.stream().filter(input -> input.path != null).toList();
        List<McapSource> sources =
                McapSource.files(local.stream().map(Input::path).toList());
        for (int i = 0; i < sources.size(); i++) {
            local.get(i).source = sources.get(i);
        }
    }

    /** Returns whether a path is that of a pipe, which can be read only once, such as {@code <(command)} in a shell. */
    private static boolean isPipe(Path path) throws IOException {
        return Files.exists(path)
                && path.getFileSystem().supportedFileAttributeViews().contains("unix")
                && ((int) Files.getAttribute(path, "unix:mode") & FILE_TYPE) == PIPE;
    }

    static boolean isStandard(String name) {
        return name.equals(STANDARD);
    }

    static boolean isHttpUrl(String name) {
        return HTTP_URL.matcher(name).matches();
    }

    static boolean isUrl(String name) {
        return URL.matcher(name).matches();
    }

    /**
     * Returns a name that is safe to print: a URL without its password and without its query, which may contain a
     * signature.
     */
    static String shown(String name) {
        return isUrl(name) ? SECRETS_OF_URL.matcher(name).replaceAll("") : name;
    }

    /** Fails if standard input is a terminal, so that the command does not wait for typed input. */
    static void checkIsPiped(Console console) {
        if (console.terminal().in()) {
            throw new IllegalArgumentException("specify a file, or pipe one to standard input");
        }
    }

    /** Fills a file. */
    @FunctionalInterface
    private interface Filler {
        void fill(OutputStream file) throws IOException;
    }

    private static Input copy(String name, Filler filler) throws IOException {
        UnfinishedFiles unfinished = UnfinishedFiles.ofProcess();
        Path file = unfinished.create(null, "mcap4j-", ".mcap");
        Input copy = new Input(name, file, true);
        try (OutputStream target = unfinished.open(file, Files::newOutputStream)) {
            filler.fill(target);
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    private static void download(McapSource source, OutputStream target, Console console) throws IOException {
        byte[] bytes = new byte[(int) Math.min(source.size(), COPY_BUFFER_BYTES)];
        try (Progress progress = Progress.ofBytes(console, source.size())) {
            for (long position = 0; position < source.size(); position += bytes.length) {
                int count = (int) Math.min(bytes.length, source.size() - position);
                source.read(position, bytes, 0, count);
                target.write(bytes, 0, count);
                progress.stepBytes(count);
            }
        }
    }

    /** Returns the name for messages. */
    String name() {
        return shown(name);
    }

    /** Returns an input with the content of this local file, which is compressed. This input must be closed as well. */
    Input decompressed(Decompression into) {
        return new Input(name, path(), false, into);
    }

    /** Returns whether this is the content of a compressed file. */
    boolean isDecompressed() {
        return decompression != null;
    }

    /** Returns the local path of the file; for a file on a web server, requires {@link #openLocally}. */
    Path path() {
        if (path == null) {
            throw new IllegalStateException(name + " has no local copy");
        }
        return path;
    }

    /** Returns whether the file is the one at a path. */
    boolean isAt(Path other) throws IOException {
        return path != null && Files.exists(path) && Files.exists(other) && Files.isSameFile(path, other);
    }

    /** Returns the bytes of the file, which must be complete. Closing this input closes the source. */
    McapSource source() throws IOException {
        if (source == null) {
            source = openSource();
        }
        return source;
    }

    /** Opens the bytes of the file once more. The caller closes the source. */
    McapSource openSource() throws IOException {
        if (path == null) {
            return McapSource.http(URI.create(name));
        }
        return decompression == null ? McapSource.file(path) : decompression.open(path, name());
    }

    /** Opens a closed file, to be read with one thread per processor. */
    McapReader openReader(Console console) throws IOException {
        return openReader(console, Runtime.getRuntime().availableProcessors());
    }

    McapReader openReader(Console console, int workers) throws IOException {
        return McapReader.builder()
                .workers(path == null ? Math.max(REQUESTS, workers) : workers)
                .onProblem(problem -> console.warn(name() + ": " + problem))
                .open(source());
    }

    /** Opens a file that was not closed, after opening it as a closed file has failed. */
    McapReader openUnclosed() throws IOException {
        // A reader that fails to open has closed its source.
        source = null;
        return McapReader.builder().unclosed(true).onProblem(problem -> {}).open(source());
    }

    @Override
    public void close() throws IOException {
        try {
            if (source != null) {
                source.close();
            }
        } finally {
            if (temporary && path != null) {
                UnfinishedFiles.ofProcess().delete(path);
            }
        }
    }
}
