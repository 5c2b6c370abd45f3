package org.foxglove4j.processor.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foxglove4j.processor.model.WireEncoding;
import org.jspecify.annotations.Nullable;

/** Reads lock files. Rejects any line that it does not understand, since such a line would protect nothing. */
final class LockParser {

    private static final Pattern FIELD = Pattern.compile("(-?\\d+) ([^\\s:]+): (optional )?"
            + "(?<shape>.+?)(?: by (?<converter>[^\\s\\[]+))?(?: \\[(?<unit>.*)])?");
    private static final Pattern CONSTANT = Pattern.compile("(-?\\d+) (\\S+)");
    private static final Pattern REPEATED = Pattern.compile("(repeated|set) (.+?)(?: length (\\d+))?");

    private static final Pattern MAP = Pattern.compile("map (?:(.+?) to )?(.+)");

    private static final List<String> MERGE_MARKS = List.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");

    /** The version that is read. Files of this version do not name it; those of a later one do. */
    private static final int VERSION = 1;

    private final String file;
    private int line;
    private @Nullable String kind;
    private String name = "";
    private @Nullable String javaClass;
    private @Nullable WireEncoding encoding;
    private boolean retired;
    private final List<LockedSchema.Field> fields = new ArrayList<>();
    private final List<LockedSchema.Field> reservedFields = new ArrayList<>();
    private final List<LockedSchema.Constant> constants = new ArrayList<>();
    private final List<LockedSchema.Constant> reservedConstants = new ArrayList<>();

    private LockParser(String file) {
        this.file = file;
    }

    /**
     * Reads a lock file.
     *
     * @param file its name, for messages
     * @param text its content
     */
    static LockedSchema parse(String file, String text) throws LockSyntaxException {
        LockParser parser = new LockParser(file);
        for (String line : text.lines().toList()) {
            parser.line++;
            parser.line(line.strip());
        }
        return parser.result();
    }

    private void line(String text) throws LockSyntaxException {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        if (MERGE_MARKS.stream().anyMatch(text::startsWith)) {
            throw fault("unresolved merge conflict; keep the lines that match the sources");
        }
        String[] words = text.split(" ", 2);
        String rest = words.length == 2 ? words[1].strip() : "";
        switch (words[0]) {
            case "message", "oneof", "enum" -> {
                if (kind != null) {
                    throw fault("expected one schema in the file, found a second, " + rest);
                }
                kind = words[0];
                name = rest;
            }
            case "version" -> version(rest);
            case "class" -> javaClass = rest;
            case "encoding" -> encoding = encoding(rest);
            case "retired" -> retired = true;
            case "reserved" -> entry(rest, reservedFields, reservedConstants);
            default -> {
                entry(text, fields, constants);
                rejectDuplicate();
            }
        }
    }

    private void entry(String text, List<LockedSchema.Field> fields, List<LockedSchema.Constant> constants)
            throws LockSyntaxException {
        if (kind == null) {
            throw fault("expected message, oneof or enum with a schema name, found: " + text);
        }
        if (kind.equals("enum")) {
            constants.add(constant(text));
        } else {
            fields.add(field(text));
        }
    }

    private void version(String text) throws LockSyntaxException {
        if (number(text) != VERSION) {
            throw fault("expected version " + VERSION + " of the lock, found version " + text
                    + ", written by a later version of foxglove4j: build with that version");
        }
    }

    private void rejectDuplicate() throws LockSyntaxException {
        if (fields.isEmpty()) {
            rejectDuplicate(
                    constants,
                    (one, other) -> one.number() == other.number() || one.name().equals(other.name()),
                    LockPrinter::line);
        } else {
            rejectDuplicate(
                    fields,
                    (one, other) -> one.number() == other.number() || one.name().equals(other.name()),
                    LockPrinter::line);
        }
    }

    /** Rejects duplicates, which a merge that kept the lines of both sides leaves. */
    private <T> void rejectDuplicate(List<T> entries, BiPredicate<T, T> same, Function<T, String> print)
            throws LockSyntaxException {
        T last = entries.get(entries.size() - 1);
        for (T other : entries.subList(0, entries.size() - 1)) {
            if (same.test(other, last)) {
                throw fault("expected unique numbers and names, found \"" + print.apply(other) + "\" and \""
                        + print.apply(last) + "\"");
            }
        }
    }

    private LockedSchema.Constant constant(String text) throws LockSyntaxException {
        Matcher matcher = CONSTANT.matcher(text);
        if (!matcher.matches()) {
            throw fault("expected a constant such as 0 IDLE, found: " + text);
        }
        return new LockedSchema.Constant(number(matcher.group(1)), matcher.group(2), here());
    }

    private LockedSchema.Field field(String text) throws LockSyntaxException {
        Matcher matcher = FIELD.matcher(text);
        if (!matcher.matches()) {
            throw fault("expected a field such as 1 x: double [m], found: " + text);
        }
        return new LockedSchema.Field(
                number(matcher.group(1)),
                matcher.group(2),
                matcher.group(3) != null,
                shape(matcher.group("shape")),
                orEmpty(matcher.group("converter")),
                orEmpty(matcher.group("unit")),
                here());
    }

    private Shape shape(String text) throws LockSyntaxException {
        Matcher repeated = REPEATED.matcher(text);
        if (repeated.matches()) {
            int length = repeated.group(3) == null ? -1 : number(repeated.group(3));
            return new Shape.Repeated(
                    shape(repeated.group(2)), repeated.group(1).equals("set"), length);
        }
        Matcher map = MAP.matcher(text);
        if (map.matches()) {
            Shape key = map.group(1) == null ? Shape.MapOf.TEXT : shape(map.group(1));
            return new Shape.MapOf(key, shape(map.group(2)));
        }
        if (text.startsWith("message ")) {
            return new Shape.MessageReference(text.substring("message ".length()));
        }
        if (text.startsWith("enum ")) {
            return new Shape.EnumReference(text.substring("enum ".length()));
        }
        Shape.Value value = ValueNames.parse(text);
        if (value == null) {
            throw fault("expected a type such as double, found: " + text);
        }
        return value;
    }

    private WireEncoding encoding(String text) throws LockSyntaxException {
        for (WireEncoding each : WireEncoding.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                return each;
            }
        }
        throw fault("expected the encoding json or protobuf, found: " + text);
    }

    private int number(String text) throws LockSyntaxException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw fault("expected a 32-bit integer, found: " + text);
        }
    }

    private LockedSchema result() throws LockSyntaxException {
        if (kind == null || javaClass == null || name.isEmpty() || javaClass.isEmpty()) {
            throw fault("expected the lines message (or oneof, enum) and class before the end of the file");
        }
        return kind.equals("enum")
                ? new LockedSchema.Enumeration(
                        name, javaClass, retired, constants, reservedConstants, new LockLine(file, 1))
                : new LockedSchema.Message(
                        name,
                        javaClass,
                        retired,
                        kind.equals("oneof"),
                        encoding,
                        fields,
                        reservedFields,
                        new LockLine(file, 1));
    }

    private LockLine here() {
        return new LockLine(file, line);
    }

    private LockSyntaxException fault(String problem) {
        return new LockSyntaxException(here(), problem);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
