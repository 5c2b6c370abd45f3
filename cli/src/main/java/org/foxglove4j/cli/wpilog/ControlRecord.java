package org.foxglove4j.cli.wpilog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.foxglove4j.cli.conversion.BadRecordException;

/** A record that starts, finishes or describes an entry. */
sealed interface ControlRecord {

    /** Longer control records are taken for damaged. */
    int MAX_BYTES = 1 << 20;

    /** The kind is one byte, the id of the entry four. */
    int HEAD_BYTES = 5;

    /**
     * Starts an entry.
     *
     * @param entry the id by which records refer to the entry
     * @param name the name, which becomes the topic
     * @param type the type of its values
     * @param metadata usually JSON, or empty
     */
    record Start(int entry, String name, String type, String metadata) implements ControlRecord {}

    /** Finishes an entry; its id may be reused. */
    record Finish(int entry) implements ControlRecord {}

    /** Replaces the metadata of an entry. */
    record SetMetadata(int entry, String metadata) implements ControlRecord {}

    /** Returns the id of the entry. */
    int entry();

    /** Parses the payload of a control record. */
    static ControlRecord parse(ByteBuffer payload) throws BadRecordException {
        if (payload.remaining() < HEAD_BYTES || payload.remaining() > MAX_BYTES) {
            throw new BadRecordException("expected a control record of " + HEAD_BYTES + " to " + MAX_BYTES
                    + " bytes, found " + payload.remaining());
        }
        int kind = payload.get();
        int entry = payload.getInt();
        return switch (kind) {
            case 0 -> new Start(entry, readText(payload), readText(payload), readText(payload));
            case 1 -> new Finish(entry);
            case 2 -> new SetMetadata(entry, readText(payload));
            default -> throw new BadRecordException("expected a control record of kind 0, 1 or 2, found " + kind);
        };
    }

    /** Reads a text that follows its length. */
    static String readText(ByteBuffer payload) throws BadRecordException {
        long length = payload.remaining() < Integer.BYTES ? Long.MAX_VALUE : Integer.toUnsignedLong(payload.getInt());
        if (length > payload.remaining()) {
            throw new BadRecordException("a text ends after the end of its record");
        }
        ByteBuffer text = payload.slice(payload.position(), (int) length);
        payload.position(payload.position() + (int) length);
        return UTF_8.decode(text).toString();
    }
}
