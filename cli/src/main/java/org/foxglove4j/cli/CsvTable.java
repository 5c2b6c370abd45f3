package org.foxglove4j.cli;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.mcap.McapMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Prints the messages of one topic as the rows of a table (RFC 4180): times, sequence, and a column for each number,
 * string or boolean in the data, for example {@code position.x} and {@code ranges.0}; values that are always null have
 * no column. The messages that were passed in before the first row determine the columns; other values of later
 * messages are left out, with a warning.
 */
final class CsvTable {

    private static final String TIMES_AND_SEQUENCE = "log_time,publish_time,sequence";

    private final Console console;
    private final List<String> columns = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private @Nullable String topic;
    private boolean begun;
    private boolean whole = true;

    CsvTable(Console console) {
        this.console = console;
    }

    /** Returns whether every value had a column. */
    boolean isWhole() {
        return whole;
    }

    /** Adds columns for the values of a message, each after the one that precedes it in the message. */
    void addColumns(McapMessage message, MessageData decoder) {
        addColumns(cells(message, decoder));
    }

    private void addColumns(Map<String, String> cells) {
        int index = 0;
        for (String name : cells.keySet()) {
            if (known.add(name)) {
                columns.add(index, name);
            } else if (index >= columns.size() || !columns.get(index).equals(name)) {
                index = columns.lastIndexOf(name);
            }
            index++;
        }
    }

    /** Prints a message; before the first one, the names of the columns. */
    String row(McapMessage message, MessageData decoder) {
        Map<String, String> cells = cells(message, decoder);
        StringBuilder text = new StringBuilder();
        if (!begun) {
            begun = true;
            if (columns.isEmpty()) {
                addColumns(cells);
            }
            text.append(TIMES_AND_SEQUENCE);
            columns.forEach(name -> text.append(',').append(quoted(name)));
            text.append('\n');
        }
        text.append(Times.seconds(message.logTimeNanos())).append(',');
        text.append(Times.seconds(message.publishTimeNanos())).append(',');
        text.append(message.sequence());
        int printed = 0;
        for (String name : columns) {
            String cell = cells.get(name);
            printed += cell == null ? 0 : 1;
            text.append(',').append(cell == null ? "" : quoted(cell));
        }
        if (printed < cells.size() && whole) {
            whole = false;
            Set<String> missing = new HashSet<>(cells.keySet());
            missing.removeAll(known);
            console.warn("the message at " + Times.seconds(message.logTimeNanos()) + " contains " + missing
                    + ", which has no column: for standard input and with --follow, the first message determines the"
                    + " columns");
        }
        return text.toString();
    }

    private Map<String, String> cells(McapMessage message, MessageData decoder) {
        String name = message.channel().topic();
        if (topic == null) {
            topic = name;
        } else if (!topic.equals(name)) {
            throw new IllegalArgumentException("csv is possible for one topic only, but " + topic + " and " + name
                    + " are selected: choose one with --topics");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        String data = decoder.json(message);
        if (data == null) {
            cells.put(MessageData.UNDECODED, Base64.getEncoder().encodeToString(message.data()));
        } else {
            try (JsonParser parser = Json.parser(data)) {
                add(parser, parser.nextToken(), "", cells);
            }
        }
        return cells;
    }

    private static void add(JsonParser parser, JsonToken token, String name, Map<String, String> cells) {
        switch (token) {
            case START_OBJECT -> {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String member = name.isEmpty() ? parser.currentName() : name + "." + parser.currentName();
                    add(parser, parser.nextToken(), member, cells);
                }
            }
            case START_ARRAY -> {
                String prefix = (name.isEmpty() ? "data" : name) + ".";
                int index = 0;
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    add(parser, next, prefix + index++, cells);
                }
            }
            case VALUE_NULL -> {}
            default -> cells.put(name.isEmpty() ? "data" : name, parser.getString());
        }
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
