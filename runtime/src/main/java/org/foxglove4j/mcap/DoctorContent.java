package org.foxglove4j.mcap;

import org.jspecify.annotations.Nullable;

/** Checks schemas, channels and messages, in and outside of chunks. */
final class DoctorContent {

    private final Findings findings;
    private final DoctorDefinitions definitions;
    private final DoctorMessages messages = new DoctorMessages();
    private long lastLogTime;
    private long decreases;
    private long firstDecrease;

    DoctorContent(Findings findings) {
        this.findings = findings;
        this.definitions = new DoctorDefinitions(findings);
    }

    DoctorDefinitions definitions() {
        return definitions;
    }

    DoctorMessages messages() {
        return messages;
    }

    /**
     * Checks a Schema, Channel or Message record.
     *
     * @param offset the offset in the file of the record, or of the chunk that contains it
     * @param inChunk the chunk that contains the record; null if it is outside of chunks
     * @param inChunkOffset the offset of the record in the chunk's records
     */
    void check(int opcode, FieldReader in, long offset, @Nullable DoctorChunk inChunk, long inChunkOffset)
            throws McapFormatException {
        McapRecord record = RecordDecoder.decode(opcode, in);
        if (record instanceof McapSchema) {
            definitions.addToData((McapSchema) RecordDecoder.detach(record), offset);
        } else if (record instanceof McapChannel channel) {
            definitions.addToData(channel, offset);
        } else if (record instanceof McapMessageRecord message) {
            if (definitions.channel(message.channelId()) == null) {
                findings.error(
                        offset, "a message is on channel " + message.channelId() + ", which is not defined before it");
            }
            if (messages.count() > 0 && Long.compareUnsigned(message.logTimeNanos(), lastLogTime) < 0) {
                firstDecrease = decreases++ == 0 ? offset : firstDecrease;
            }
            lastLogTime = message.logTimeNanos();
            messages.add(message.channelId(), message.logTimeNanos());
            if (inChunk != null) {
                inChunk.messages.add(message.channelId(), message.logTimeNanos());
                inChunk.messagesByOffset.put(
                        inChunkOffset, new DoctorChunk.Message(message.channelId(), message.logTimeNanos()));
            }
        }
    }

    /** Reports whether log times decrease. */
    void checkOrder(boolean strict) {
        if (decreases > 0) {
            String text = decreases == 1
                    ? "1 message has an earlier log time than the message before it"
                    : decreases + " messages have an earlier log time than the message before them; this is the first";
            if (strict) {
                findings.error(firstDecrease, text);
            } else {
                findings.warning(firstDecrease, text);
            }
        }
    }
}
