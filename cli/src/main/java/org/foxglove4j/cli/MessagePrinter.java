package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.foxglove4j.mcap.McapMessage;

/** Prints messages to standard output, one per line, up to a limit. */
final class MessagePrinter {

    private static final int SHOWN_BYTES = 10;

    private final Console console;
    private final MessageFormat format;
    private final long limit;
    private final CsvTable table;
    private final MessageData decoder;
    private long printed;

    /**
     * Creates a printer.
     *
     * @param limit the maximum number of messages
     * @param table the table, for the CSV format
     */
    MessagePrinter(Console console, MessageFormat format, long limit, CsvTable table) {
        this.console = console;
        this.format = format;
        this.limit = limit;
        this.table = table;
        this.decoder = new MessageData(console);
    }

    /** Switches to another file, with other channel and schema ids. */
    void beginFile() {
        decoder.beginFile();
    }

    boolean wantsMore() {
        return printed < limit;
    }

    long printed() {
        return printed;
    }

    /** Returns whether nothing was left out, and all messages with a supported encoding were decoded. */
    boolean isWhole() {
        return decoder.allDecoded() && table.isWhole();
    }

    void print(McapMessage message) throws IOException {
        String line = switch (format) {
            case TEXT -> brief(message);
            case NDJSON -> MessageLine.of(message, decoder);
            case CSV -> table.row(message, decoder);
        };
        console.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        printed++;
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
