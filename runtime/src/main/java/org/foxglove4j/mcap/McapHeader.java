package org.foxglove4j.mcap;

import java.util.Objects;

/**
 * Says at the start of a file who wrote it, and to which conventions it keeps. See
 * <a href="https://mcap.dev/spec#header-op0x01">MCAP: Header</a>.
 *
 * @param profile the name of the conventions, for example {@code ros2}; may be empty
 * @param library what wrote the file; free text
 */
public record McapHeader(String profile, String library) implements McapRecord {

    /** Creates a header. */
    public McapHeader {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(library, "library");
    }

    @Override
    public int opcode() {
        return Opcode.HEADER;
    }
}
