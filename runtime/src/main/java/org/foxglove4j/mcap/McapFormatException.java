package org.foxglove4j.mcap;

import java.io.IOException;

/** Thrown when data is not valid MCAP. Reports the offset, what was expected and what was found. */
public final class McapFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long offset;
    private final String expected;
    private final String found;
    private final String file;

    /**
     * Creates an exception.
     *
     * @param offset the offset in the file, in bytes; negative if it is not known
     * @param expected what was expected there
     * @param found what was found there
     */
    public McapFormatException(long offset, String expected, String found) {
        this(offset, expected, found, "");
    }

    /** Creates an exception whose message also says what to do. */
    McapFormatException(long offset, String expected, String found, String remedy) {
        super((offset < 0 ? "" : "at byte " + offset + ": ") + "expected " + expected + ", found " + found
                + (remedy.isEmpty() ? "" : "; " + remedy));
        this.offset = offset;
        this.expected = expected;
        this.found = found;
        this.file = "";
    }

    private McapFormatException(String file, McapFormatException fault) {
        super(file + ": " + fault.getMessage(), fault);
        this.offset = fault.offset;
        this.expected = fault.expected;
        this.found = fault.found;
        this.file = file;
    }

    /** Creates an exception with a cause; see {@link #McapFormatException(long, String, String)}. */
    public McapFormatException(long offset, String expected, String found, Throwable cause) {
        this(offset, expected, found);
        initCause(cause);
    }

    /** Returns this exception with the name of the file added, unless it already has one. */
    McapFormatException in(String name) {
        return file.isEmpty() ? new McapFormatException(name, this) : this;
    }

    /**
     * Returns the name of the file if it is one of {@link McapFiles}, otherwise an empty string. The name is the result
     * of {@code toString} of its {@link McapSource}.
     */
    public String file() {
        return file;
    }

    /** Returns the offset in the file, in bytes; negative if it is not known. */
    public long offset() {
        return offset;
    }

    /** Returns what was expected at the offset. */
    public String expected() {
        return expected;
    }

    /** Returns what was found at the offset. */
    public String found() {
        return found;
    }
}
