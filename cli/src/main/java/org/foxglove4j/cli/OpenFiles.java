package org.foxglove4j.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Files whose number is known only as the program runs. Closes all of them, the last first, though one cannot be closed. */
final class OpenFiles implements Closeable {

    private final Deque<Closeable> open = new ArrayDeque<>();

    /** Adds a file that is to be closed with the others, and returns it. */
    <T extends Closeable> T add(T file) {
        open.push(file);
        return file;
    }

    /** Closes what is open; throws the first failure, which holds the others. */
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
