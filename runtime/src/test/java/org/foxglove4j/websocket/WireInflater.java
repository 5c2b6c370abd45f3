package org.foxglove4j.websocket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates the server's compressed messages using the JDK only, and records how they arrived. */
final class WireInflater {

    private final Inflater inflater = new Inflater(true);
    private boolean forgets;
    private boolean lastWasCompressed;
    private byte[] lastContent = {};
    private int compressedCount;

    /** Remembers nothing from one message to the next, as after {@code server_no_context_takeover}. */
    WireInflater forgetting() {
        forgets = true;
        return this;
    }

    /** Returns whether the last frame was compressed. */
    boolean lastWasCompressed() {
        return lastWasCompressed;
    }

    /** Returns the content of the last frame as it arrived. */
    byte[] lastContent() {
        return lastContent;
    }

    /** Returns how many frames were compressed. */
    int compressedCount() {
        return compressedCount;
    }

    byte[] take(int opcode, byte[] content, boolean compressed) throws IOException {
        lastWasCompressed = compressed;
        lastContent = content;
        if (!compressed) {
            return content;
        }
        if (opcode != RawWebSocketClient.TEXT && opcode != RawWebSocketClient.BINARY) {
            throw new IOException("a frame of opcode " + opcode + " is marked as compressed");
        }
        compressedCount++;
        if (forgets) {
            inflater.reset();
        }
        byte[] withTail = Arrays.copyOf(content, content.length + 4);
        withTail[content.length + 2] = (byte) 0xFF;
        withTail[content.length + 3] = (byte) 0xFF;
        inflater.setInput(withTail);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] part = new byte[64 * 1024];
        try {
            for (int count = inflater.inflate(part); count > 0; count = inflater.inflate(part)) {
                whole.write(part, 0, count);
            }
        } catch (DataFormatException e) {
            throw new IOException("damaged", e);
        }
        return whole.toByteArray();
    }
}
