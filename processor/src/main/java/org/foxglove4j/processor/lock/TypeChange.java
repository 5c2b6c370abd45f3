package org.foxglove4j.processor.lock;

import java.util.Optional;
import org.foxglove4j.processor.lock.Shape.EnumReference;
import org.foxglove4j.processor.lock.Shape.MapOf;
import org.foxglove4j.processor.lock.Shape.MessageReference;
import org.foxglove4j.processor.lock.Shape.Repeated;
import org.foxglove4j.processor.lock.Shape.Value;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.Scalar.Form;
import org.foxglove4j.processor.model.WireEncoding;
import org.jspecify.annotations.Nullable;

/** Judges whether a decoder for one type reads what an encoder for another wrote. */
final class TypeChange {

    private final SchemaDiff.Lookup lookup;

    TypeChange(SchemaDiff.Lookup lookup) {
        this.lookup = lookup;
    }

    Effect json(Shape before, Shape after) {
        return shape(WireEncoding.JSON, before, after);
    }

    Effect protobuf(Shape before, Shape after) {
        return shape(WireEncoding.PROTOBUF, before, after);
    }

    private Effect shape(WireEncoding encoding, Shape before, Shape after) {
        if (before.equals(after)) {
            return Effect.NONE;
        }
        if (before instanceof Value old && after instanceof Value now) {
            return value(encoding, old, now);
        }
        if (before instanceof EnumReference && after instanceof Value now && readsEnumNumbers(encoding, now)) {
            return Effect.note("The constants in recordings are read as plain numbers.");
        }
        if (before instanceof EnumReference old && after instanceof EnumReference now) {
            return reference(encoding, old.name(), now.name());
        }
        if (before instanceof MessageReference old && after instanceof MessageReference now) {
            return reference(encoding, old.name(), now.name());
        }
        if (before instanceof MapOf old && after instanceof MapOf now) {
            return keys(encoding, old.key(), now.key()).or(shape(encoding, old.value(), now.value()));
        }
        if (before instanceof Repeated old && after instanceof Repeated now) {
            return length(old, now).or(duplicates(old, now)).or(shape(encoding, old.element(), now.element()));
        }
        return unreadable(before, after);
    }

    /** Judges the keys of maps, which JSON writes as strings, and enum constants by their names. */
    private Effect keys(WireEncoding encoding, Shape before, Shape after) {
        boolean toText = after.equals(MapOf.TEXT);
        if (before instanceof EnumReference && toText) {
            return Effect.note("The constants in recordings are read as plain strings.");
        }
        if (before instanceof Value old && Integers.isInteger(old) && toText && encoding == WireEncoding.JSON) {
            return Effect.NONE;
        }
        return before instanceof EnumReference && after instanceof Value
                ? unreadable(before, after)
                : shape(encoding, before, after);
    }

    private static Effect unreadable(Shape before, Shape after) {
        return Effect.breaking("Recordings contain " + before + ", which cannot be read as " + after + ".");
    }

    private static Effect length(Repeated before, Repeated after) {
        return after.length() < 0 || before.length() == after.length()
                ? Effect.NONE
                : Effect.breaking("Recordings may contain a number of elements other than " + after.length() + ".");
    }

    private static Effect duplicates(Repeated before, Repeated after) {
        return after.unique() && !before.unique()
                ? Effect.breaking("Equal elements in recordings would be read as one.")
                : Effect.NONE;
    }

    private static boolean readsEnumNumbers(WireEncoding encoding, Value value) {
        return Integers.bits(value.scalar()) >= 32
                && !value.unsigned()
                && (encoding == WireEncoding.JSON || !value.fixed());
    }

    /** Follows a reference to a schema with another name, which is compatible if it has the same content. */
    private Effect reference(WireEncoding encoding, String before, String after) {
        LockedSchema old = lookup.locked(before);
        LockedSchema now = lookup.current(after);
        if (old == null || now == null) {
            return Effect.breaking("Recordings contain " + before + ", whose schema is unknown here.");
        }
        Optional<Change> worst = SchemaDiff.content(old, now, lookup).stream()
                .filter(change -> change.in(encoding).verdict() == Verdict.BREAKING)
                .findFirst();
        return worst.map(change -> Effect.breaking("Recordings contain " + before + ", which " + after
                        + " does not match: " + change.subject() + ": " + change.what() + "."))
                .orElse(Effect.note("Recordings contain " + before + ", which matches " + after + "."));
    }

    private static Effect value(WireEncoding encoding, Value before, Value after) {
        if (Integers.isInteger(before) && Integers.isInteger(after)) {
            return integers(encoding, before, after);
        }
        Effect special = text(before.scalar(), after.scalar());
        if (special == null) {
            special = time(before.scalar(), after.scalar());
        }
        if (special == null && encoding == WireEncoding.JSON) {
            special = number(before, after);
        }
        return special == null ? unreadable(before, after) : special;
    }

    private static Effect integers(WireEncoding encoding, Value before, Value after) {
        if (encoding == WireEncoding.PROTOBUF && !Integers.sameWireType(before, after)) {
            return unreadable(before, after);
        }
        return Integers.contains(after, before)
                ? Effect.NONE
                : Effect.breaking("Recordings may contain numbers that are not valid as " + after + ".");
    }

    /** Judges two texts; all of them are strings on the wire. */
    private static @Nullable Effect text(Scalar before, Scalar after) {
        if (before.form() != Form.TEXT || after.form() != Form.TEXT) {
            return null;
        }
        boolean wider = after == Scalar.STRING || (before == Scalar.BIG_INTEGER && after == Scalar.BIG_DECIMAL);
        return wider
                ? Effect.NONE
                : Effect.breaking("Recordings may contain strings that are not valid as "
                        + ValueNames.value(after, false, false) + ".");
    }

    private static @Nullable Effect time(Scalar before, Scalar after) {
        if (before == Scalar.DATE && after == Scalar.INSTANT) {
            return Effect.NONE;
        }
        return before == Scalar.INSTANT && after == Scalar.DATE
                ? Effect.breaking("Recordings may contain nanoseconds, which would be truncated to milliseconds.")
                : null;
    }

    /** Judges JSON numbers that one of the two writes with a fraction. */
    private static @Nullable Effect number(Value before, Value after) {
        int digits = mantissaBits(after.scalar());
        if (before.scalar() == Scalar.FLOAT && after.scalar() == Scalar.DOUBLE) {
            return Effect.NONE;
        }
        if (before.scalar() == Scalar.DOUBLE && after.scalar() == Scalar.FLOAT) {
            return Effect.breaking("Recordings may contain digits that a float would round off.");
        }
        if (digits == 0 || !Integers.isInteger(before)) {
            return null;
        }
        return Integers.bits(before.scalar()) <= digits
                ? Effect.NONE
                : Effect.breaking("Recordings may contain integers that a " + after + " would round.");
    }

    private static int mantissaBits(Scalar scalar) {
        return switch (scalar) {
            case FLOAT -> 24;
            case DOUBLE -> 53;
            default -> 0;
        };
    }
}
