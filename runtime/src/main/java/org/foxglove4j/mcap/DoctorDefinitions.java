package org.foxglove4j.mcap;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the schemas and channels of the data section and those repeated in the summary section. */
final class DoctorDefinitions {

    private final Findings findings;
    private final Map<Integer, McapSchema> schemas = new HashMap<>();
    private final Map<Integer, McapChannel> channels = new HashMap<>();
    private final Map<Integer, McapSchema> summarySchemas = new HashMap<>();
    private final Map<Integer, McapChannel> summaryChannels = new HashMap<>();

    DoctorDefinitions(Findings findings) {
        this.findings = findings;
    }

    @Nullable
    McapChannel channel(int id) {
        return channels.get(id);
    }

    int schemaCount() {
        return schemas.size();
    }

    int channelCount() {
        return channels.size();
    }

    boolean isInSummary(McapChannel channel) {
        return summaryChannels.containsKey(channel.id())
                && (channel.schemaId() == 0 || summarySchemas.containsKey(channel.schemaId()));
    }

    boolean summaryHasAllChannels() {
        return summaryChannels.keySet().containsAll(channels.keySet());
    }

    void addToData(McapSchema schema, long offset) {
        checkSchema(schema, offset);
        checkRepeated(schemas.putIfAbsent(schema.id(), schema), schema, "schema " + schema.id(), offset);
    }

    void addToData(McapChannel channel, long offset) {
        checkText(channel.topic(), "topic of channel " + channel.id(), offset);
        if (channel.schemaId() != 0 && !schemas.containsKey(channel.schemaId())) {
            findings.error(
                    offset,
                    "channel " + channel.id() + " refers to schema " + channel.schemaId()
                            + ", which is not defined before it");
        }
        checkRepeated(channels.putIfAbsent(channel.id(), channel), channel, "channel " + channel.id(), offset);
    }

    void addToSummary(McapSchema schema, long offset) {
        checkSchema(schema, offset);
        summarySchemas.put(schema.id(), schema);
        checkKnown(schemas.get(schema.id()), schema, "schema " + schema.id(), offset);
    }

    void addToSummary(McapChannel channel, long offset) {
        summaryChannels.put(channel.id(), channel);
        if (channel.schemaId() != 0 && !summarySchemas.containsKey(channel.schemaId())) {
            findings.error(
                    offset,
                    "channel " + channel.id() + " refers to schema " + channel.schemaId()
                            + ", which the summary section does not contain before it");
        }
        checkKnown(channels.get(channel.id()), channel, "channel " + channel.id(), offset);
    }

    void checkText(String text, String what, long offset) {
        if (text.indexOf('\uFFFD') >= 0) {
            findings.warning(offset, what + " contains bytes that are not UTF-8, or the replacement character U+FFFD");
        }
    }

    private void checkSchema(McapSchema schema, long offset) {
        checkText(schema.name(), "name of schema " + schema.id(), offset);
        if (schema.id() == 0) {
            findings.error(offset, "a schema has the invalid id 0");
        }
        if (schema.encoding().isEmpty()) {
            if (schema.data().length() > 0) {
                findings.error(offset, "schema " + schema.id() + " has data but no encoding");
            } else {
                findings.warning(offset, "schema " + schema.id() + " has neither encoding nor data");
            }
        }
    }

    private void checkRepeated(@Nullable McapRecord known, McapRecord definition, String name, long offset) {
        if (known != null && known.equals(definition)) {
            findings.warning(offset, name + " is defined again");
        } else if (known != null) {
            findings.error(offset, name + " is defined as " + definition + ", but was defined before as " + known);
        }
    }

    private void checkKnown(@Nullable McapRecord known, McapRecord definition, String name, long offset) {
        if (known == null) {
            findings.error(offset, name + " is in the summary section, but not in the data section");
        } else if (!known.equals(definition)) {
            findings.error(
                    offset,
                    name + " is " + definition + " in the summary section, but " + known + " in the data section");
        }
    }
}
