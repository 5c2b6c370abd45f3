package org.foxglove4j.mcap;

import java.io.IOException;

/** Tells that bytes are not what the MCAP format says they should be: where, what was expected and what was found. */
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
     * @param expected what should stand there
     * @param found what stands there
     */
    public McapFormatException(long offset, String expected, String found) {
        this(offset, expected, found, "");
    }

    /** Creates an exception whose message says what to do, too. */
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

    /** Returns the same with the name of the file, unless it has one. */
    McapFormatException in(String name) {
        return file.isEmpty() ? new McapFormatException(name, this) : this;
    }

    /** Returns the file, as its {@link McapSource} calls itself, if it is one of {@link McapFiles}; otherwise nothing. */
    public String file() {
        return file;
    }

    /** Returns the offset in the file, in bytes; negative if it is not known. */
    public long offset() {
        return offset;
    }

    /** Returns what should stand there. */
    public String expected() {
        return expected;
    }

    /** Returns what stands there. */
    public String found() {
        return found;
    }
}
