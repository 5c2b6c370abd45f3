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
 * @param nextNumber the first number that no field has or had
 * @param successor the field that has the old number now, or null
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
                Effect.breaking("Recordings hold " + before.name() + ", which nothing reads now."),
                Effect.note("Recordings are read by number, but what asks for " + before.name()
                        + ", a panel or a script, finds nothing in new ones."),
                "Keep the name on the wire with @FoxgloveField(name = \"" + before.name()
                        + "\"); if this is another field, put the old one back and give this one the number "
                        + nextNumber + ".");
    }

    private Change renumbered() {
        String consequence = successor == null
                ? "Recordings hold it as number " + before.number() + ", which nothing reads now."
                : "What recordings hold as number " + before.number() + " would be read as " + successor.name() + ".";
        return change(
                ChangeKind.FIELD_RENUMBERED,
                "number " + before.number() + " -> " + after.number(),
                Effect.NONE,
                Effect.breaking(consequence),
                "Keep the number with @FoxgloveField(number = " + before.number()
                        + "), and put new fields last or number them from " + nextNumber + ".");
    }

    private Change retyped() {
        Retyping retyping = new Retyping(lookup);
        return change(
                ChangeKind.FIELD_RETYPED,
                "type " + before.shape() + " -> " + after.shape(),
                retyping.json(before.shape(), after.shape()),
                retyping.protobuf(before.shape(), after.shape()),
                "Leave the field as it is, and add another one, optional, with the number " + nextNumber + ".");
    }

    private Change nowRequired() {
        Effect fails = Effect.breaking("Recordings may lack it, and then fail to decode.");
        Effect protobuf = switch (Presence.absent(after.shape(), lookup)) {
            case REFUSED -> fails;
            case ZERO -> Effect.breaking("Where recordings lack it, zero, false or empty would be read instead.");
            case EMPTY -> Effect.NONE;
        };
        return change(ChangeKind.FIELD_NOW_REQUIRED, "optional -> required", fails, protobuf, "Leave it optional.");
    }

    private Change nowOptional() {
        Effect protobuf;
        if (Presence.isLeftOutIfZero(before.shape())) {
            protobuf = Effect.breaking("Recordings do not hold zero, false and empty, which would be read as absent.");
        } else if (before.shape() instanceof Shape.Repeated || before.shape() instanceof Shape.MapOf) {
            protobuf = Effect.note("Where recordings hold no element, it is read as absent or as empty.");
        } else {
            protobuf = Effect.NONE;
        }
        return change(
                ChangeKind.FIELD_NOW_OPTIONAL,
                "required -> optional",
                Effect.NONE,
                protobuf,
                "Leave it required, or add another field with the number " + nextNumber + ".");
    }

    private Change unit() {
        Effect effect;
        if (before.unit().isEmpty()) {
            effect = Effect.NONE;
        } else if (after.unit().isEmpty()) {
            effect = Effect.note("Nothing says any more that recordings hold " + before.unit() + ".");
        } else {
            effect = Effect.breaking(
                    "The numbers in recordings are " + before.unit() + ", and would be read as " + after.unit() + ".");
        }
        return change(
                ChangeKind.UNIT_CHANGED,
                "unit " + orNone(before.unit()) + " -> " + orNone(after.unit()),
                effect,
                effect,
                "Keep the unit, or add another field with the number " + nextNumber + ".");
    }

    private Change converter() {
        Effect effect = Effect.note("Make sure that the new converter understands what the old one wrote.");
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
