package org.foxglove4j.mcap;

import java.util.Objects;

/**
 * The first record of a file, which names the profile that the file follows and the library that wrote it. See <a
 * href="https://mcap.dev/spec#header-op0x01">MCAP: Header</a>.
 *
 * @param profile the profile, for example {@code ros2}; may be empty
 * @param library the library that wrote the file; free text
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
