package org.foxglove4j.cli.wpilog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.foxglove4j.cli.conversion.BadRecordException;

/** Converts the type and the metadata of an entry to channel metadata. */
final class ChannelMetadata {

    private static final String TYPE = "wpilib.type";
    private static final String METADATA = "wpilib.metadata";

    private ChannelMetadata() {}

    /** Returns the type, and the metadata: its members if it is a JSON object, as usual, or else all of it under one key. */
    static Map<String, String> of(String type, String text) {
        Map<String, String> metadata = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            try {
                metadata.putAll(JsonText.members(text));
            } catch (BadRecordException notJson) {
                metadata.put(METADATA, text);
            }
        }
        metadata.put(TYPE, type);
        return metadata;
    }
}
