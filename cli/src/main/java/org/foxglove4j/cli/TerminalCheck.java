package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Determines whether a stream of the process is a terminal, for which the JDK has no method before version 22. */
final class TerminalCheck {

    /** Set by the launcher: the file descriptors that are terminals. */
    private static final String PROPERTY = "mcap4j.terminals";

    private static final Path STREAMS = Path.of("/proc/self/fd");

    private TerminalCheck() {}

    /**
     * Returns whether a stream is a terminal; false if neither the launcher nor the system knows.
     *
     * @param descriptor 0 for standard input, 1 for standard output, 2 for the error stream
     */
    static boolean isTerminal(int descriptor) {
        String property = System.getProperty(PROPERTY);
        if (property != null) {
            return property.contains(Integer.toString(descriptor));
        }
        try {
            String target = Files.readSymbolicLink(STREAMS.resolve(Integer.toString(descriptor)))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }
}
