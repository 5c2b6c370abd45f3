package org.foxglove4j.processor.lock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the changes of one field.
 *
 * @param message the message as it is now
 * @param before the field as locked
 * @param after the field as it is now
 * @param lookup finds the schemas that it refers to
 * @param nextNumber the first number that no field has or ever had
 * @param successor the field that now has the old number, or null
 */
record FieldDiff(
        LockedSchema.Message message,
        LockedSchema.Field before,
        LockedSchema.Field after,
        SchemaDiff.Lookup lookup,
        int nextNumber,
        LockedSchema.@Nullable Field successor) {

    void addTo(List<Change> changes) {
        if (!before.name().equals(after.name())) {
            changes.add(renamed());
        }
        if (before.number() != after.number()) {
            changes.add(renumbered());
        }
        if (!before.shape().equals(after.shape())) {
            changes.add(retyped());
        }
        if (before.optional() != after.optional()) {
            changes.add(after.optional() ? nowOptional() : nowRequired());
        }
        if (!before.unit().equals(after.unit())) {
            changes.add(unit());
        }
        if (!before.converter().equals(after.converter())) {
            changes.add(converter());
        }
    }

    private Change renamed() {
        return change(
                ChangeKind.FIELD_RENAMED,
                "name " + before.name() + " -> " + after.name(),
                Effect.breaking("Recordings contain " + before.name() + ", which is no longer read."),
                Effect.note("Recordings are read by number, but panels and scripts that use " + before.name()
                        + " find nothing in new recordings."),
                "Keep the name on the wire with @FoxgloveField(name = \"" + before.name()
                        + "\"); if this is a different field, restore the old one and give this one the number "
                        + nextNumber + ".");
    }

    private Change renumbered() {
        String consequence = successor == null
                ? "Recordings contain it as number " + before.number() + ", which is no longer read."
                : "Number " + before.number() + " in recordings would be read as " + successor.name() + ".";
        return change(
                ChangeKind.FIELD_RENUMBERED,
                "number " + before.number() + " -> " + after.number(),
                Effect.NONE,
                Effect.breaking(consequence),
                "Keep the number with @FoxgloveField(number = " + before.number()
                        + "), and add new fields last or number them from " + nextNumber + ".");
    }

    private Change retyped() {
        TypeChange typeChange = new TypeChange(lookup);
        return change(
                ChangeKind.FIELD_RETYPED,
                "type " + before.shape() + " -> " + after.shape(),
                typeChange.json(before.shape(), after.shape()),
                typeChange.protobuf(before.shape(), after.shape()),
                "Leave the field unchanged, and add an optional field with the number " + nextNumber + ".");
    }

    private Change nowRequired() {
        Effect fails = Effect.breaking("Recordings without it would fail to decode.");
        Effect protobuf = switch (Presence.absent(after.shape(), lookup)) {
            case REFUSED -> fails;
            case ZERO -> Effect.breaking("Where recordings lack it, zero, false or an empty value would be read.");
            case EMPTY -> Effect.NONE;
        };
        return change(ChangeKind.FIELD_NOW_REQUIRED, "optional -> required", fails, protobuf, "Leave it optional.");
    }

    private Change nowOptional() {
        Effect protobuf;
        if (Presence.isLeftOutIfZero(before.shape())) {
            protobuf = Effect.breaking("Recordings omit zero, false and empty values, which would be read as absent.");
        } else if (before.shape() instanceof Shape.Repeated || before.shape() instanceof Shape.MapOf) {
            protobuf = Effect.note("Where recordings contain no elements, it is read as absent or as empty.");
        } else {
            protobuf = Effect.NONE;
        }
        return change(
                ChangeKind.FIELD_NOW_OPTIONAL,
                "required -> optional",
                Effect.NONE,
                protobuf,
                "Leave it required, or add a new field with the number " + nextNumber + ".");
    }

    private Change unit() {
        Effect effect;
        if (before.unit().isEmpty()) {
            effect = Effect.NONE;
        } else if (after.unit().isEmpty()) {
            effect = Effect.note(
                    "The schema no longer says that the values in recordings are in " + before.unit() + ".");
        } else {
            effect = Effect.breaking("The values in recordings are in " + before.unit() + ", and would be read as "
                    + after.unit() + ".");
        }
        return change(
                ChangeKind.UNIT_CHANGED,
                "unit " + orNone(before.unit()) + " -> " + orNone(after.unit()),
                effect,
                effect,
                "Keep the unit, or add a new field with the number " + nextNumber + ".");
    }

    private Change converter() {
        Effect effect = Effect.note("Make sure that the new converter can read what the old one wrote.");
        return change(
                ChangeKind.CONVERTER_CHANGED,
                "converter " + orNone(before.converter()) + " -> " + orNone(after.converter()),
                effect,
                effect,
                "");
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "(none)" : text;
    }

    private Change change(ChangeKind kind, String what, Effect json, Effect protobuf, String remedy) {
        return new Change(
                kind,
                message.name() + "." + after.name(),
                what,
                json,
                protobuf,
                remedy,
                after.origin(),
                before.origin());
    }
}
