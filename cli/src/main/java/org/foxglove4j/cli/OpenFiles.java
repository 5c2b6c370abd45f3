package org.foxglove4j.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Open files whose number is not known in advance. Closes all of them in reverse order, even if closing one fails. */
final class OpenFiles implements Closeable {

    private final Deque<Closeable> open = new ArrayDeque<>();

    /** Adds a file to close with the others, and returns it. */
    <T extends Closeable> T add(T file) {
        open.push(file);
        return file;
    }

    /** Closes all files; throws the first failure, with the others suppressed. */
    @Override
    public void close() throws IOException {
        IOException first = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
