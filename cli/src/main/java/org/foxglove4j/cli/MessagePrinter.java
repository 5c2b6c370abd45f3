package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.foxglove4j.mcap.McapMessage;

/** Prints messages to standard output, one a line, until there are enough. */
final class MessagePrinter {

    private static final int SHOWN_BYTES = 10;

    private final Console console;
    private final boolean json;
    private long left;
    private MessageLine lines;
    private boolean allDecoded = true;

    /**
     * Begins.
     *
     * @param json whether to print objects
     * @param limit how many messages are enough
     */
    MessagePrinter(Console console, boolean json, long limit) {
        this.console = console;
        this.json = json;
        this.left = limit;
        this.lines = new MessageLine(console);
    }

    /** Turns to another file, where the ids of channels and schemas mean something else. */
    void beginFile() {
        lines = new MessageLine(console);
    }

    boolean wantsMore() {
        return left > 0;
    }

    /** Returns whether every message was decoded for which there is a decoder. */
    boolean allDecoded() {
        return allDecoded;
    }

    void print(McapMessage message) throws IOException {
        String line = json ? lines.json(message) : brief(message);
        console.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        allDecoded &= lines.allDecoded();
        left--;
    }

    private static String brief(McapMessage message) {
        StringBuilder line = new StringBuilder();
        line.append(Long.toUnsignedString(message.logTimeNanos())).append(' ');
        line.append(message.channel().topic()).append(" [");
        line.append(message.schema() == null ? "no schema" : message.schema().name());
        line.append("] [");
        byte[] array = message.dataArray();
        for (int i = 0; i < Math.min(SHOWN_BYTES, message.dataLength()); i++) {
            line.append(i == 0 ? "" : " ").append(array[message.dataOffset() + i] & 0xFF);
        }
        return line.append(message.dataLength() > SHOWN_BYTES ? "]..." : "]").toString();
    }
}
