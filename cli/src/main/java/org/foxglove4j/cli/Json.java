package org.foxglove4j.cli;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Formats and parses JSON. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Returns a map of strings as an object on one line. */
    static String ofMap(Map<String, String> entries) {
        return ofMap(entries, "", "", "");
    }

    /** Returns a map of strings as an object with one line per entry. */
    static String indented(Map<String, String> entries) {
        return entries.isEmpty() ? "{}" : ofMap(entries, "\n  ", " ", "\n");
    }

    private static String ofMap(Map<String, String> entries, String before, String between, String end) {
        StringBuilder text = new StringBuilder("{");
        new TreeMap<>(entries)
                .forEach((key, value) -> text.append(text.length() > 1 ? "," : "")
                        .append(before)
                        .append(ofString(key))
                        .append(':')
                        .append(between)
                        .append(ofString(value)));
        return text.append(end).append('}').toString();
    }

    private static String ofString(String text) {
        StringWriter target = new StringWriter();
        try (JsonGenerator json = generator(target)) {
            json.writeString(text);
        }
        return target.toString();
    }

    /** Writes a number; as a string if JSON cannot represent it. */
    static void write(JsonGenerator json, double number) {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeString(Double.toString(number));
        }
    }

    /** Writes a number; as a string if JSON cannot represent it. */
    static void write(JsonGenerator json, float number) {
        if (Float.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeString(Float.toString(number));
        }
    }

    static JsonGenerator generator(StringWriter target) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), target);
    }

    static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }
}
