package org.foxglove4j.dataloader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The version of a file, by which clients detect changes (RFC 9110, section 8.8).
 *
 * @param size the length in bytes
 * @param changed the time of the last modification
 */
record FileVersion(long size, Instant changed) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static FileVersion of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileVersion(attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    String entityTag() {
        return "\"" + Long.toHexString(size) + "-" + Long.toHexString(changed.getEpochSecond()) + "-"
                + Integer.toHexString(changed.getNano()) + "\"";
    }

    String lastModified() {
        return DATE.format(changed);
    }

    /** Returns whether an If-Range header, which is an entity tag or a date, matches this version. */
    boolean isKnownAs(String tagOrDate) {
        return tagOrDate.equals(entityTag()) || tagOrDate.equals(lastModified());
    }

    /** Returns whether a list of entity tags contains that of this version. */
    boolean isAmong(String tags) {
        for (String tag : tags.split(",", -1)) {
            String plain = tag.strip();
            if (plain.equals("*") || (plain.startsWith("W/") ? plain.substring(2) : plain).equals(entityTag())) {
                return true;
            }
        }
        return false;
    }
}
