package org.foxglove4j.processor.lock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists the changes to the fields of a message. Fields are matched by name; a field whose name is new is matched with
 * the field of the same number if that field's name is gone.
 */
final class FieldsDiff {

    private final LockedSchema.Message locked;
    private final LockedSchema.Message current;
    private final SchemaDiff.Lookup lookup;
    private final TypeChange typeChange;
    private final Set<LockedSchema.Field> gone;
    private final Set<LockedSchema.Field> added;
    private final List<Change> changes = new ArrayList<>();

    FieldsDiff(LockedSchema.Message locked, LockedSchema.Message current, SchemaDiff.Lookup lookup) {
        this.locked = locked;
        this.current = current;
        this.lookup = lookup;
        this.typeChange = new TypeChange(lookup);
        this.gone = new HashSet<>(locked.fields());
        this.added = new HashSet<>(current.fields());
    }

    List<Change> changes() {
        Map<LockedSchema.Field, LockedSchema.Field> same = new HashMap<>();
        for (LockedSchema.Field after : current.fields()) {
            pair(after, before -> before.name().equals(after.name()), same);
        }
        for (LockedSchema.Field after : current.fields()) {
            pair(after, before -> before.number() == after.number(), same);
        }
        for (LockedSchema.Field after : current.fields()) {
            LockedSchema.Field before = same.get(after);
            if (before != null) {
                new FieldDiff(current, before, after, lookup, nextNumber(), takes(before.number())).addTo(changes);
            } else {
                changes.add(added(after));
            }
        }
        for (LockedSchema.Field before : locked.fields()) {
            if (gone.contains(before)) {
                changes.add(removed(before));
            }
        }
        return changes;
    }

    private void pair(
            LockedSchema.Field after,
            Predicate<LockedSchema.Field> matches,
            Map<LockedSchema.Field, LockedSchema.Field> same) {
        if (!added.contains(after)) {
            return;
        }
        locked.fields().stream()
                .filter(gone::contains)
                .filter(matches)
                .findFirst()
                .ifPresent(before -> {
                    gone.remove(before);
                    added.remove(after);
                    same.put(after, before);
                });
    }

    private Change added(LockedSchema.Field field) {
        LockedSchema.Field namesake = reserved(former -> former.name().equals(field.name()));
        LockedSchema.Field predecessor = reserved(former -> former.number() == field.number());
        Effect json = namesake == null
                ? Effect.NONE
                : effectOfReuse(namesake, typeChange.json(namesake.shape(), field.shape()));
        Effect protobuf = predecessor == null ? Effect.NONE : effectOfReuse(predecessor, sameField(predecessor, field));
        if (predecessor != null && protobuf.verdict() == Verdict.BREAKING) {
            return reused(predecessor, field, json, protobuf);
        }
        if (namesake != null && json.verdict() == Verdict.BREAKING) {
            return reused(namesake, field, json, protobuf);
        }
        boolean restored = namesake != null && namesake.equals(predecessor);
        return new Change(
                restored ? ChangeKind.FIELD_RESTORED : ChangeKind.FIELD_ADDED,
                subject(field),
                (restored ? "restored field: " : "new field: ") + LockPrinter.line(field),
                effectOfNew(field, Effect.breaking("Recordings lack it, and would fail to decode.")),
                effectOfNew(field, absentInProtobuf(field.shape())),
                "Make it optional, for example as an Optional, an OptionalDouble or a @Nullable reference.",
                field.origin(),
                locked.origin());
    }

    /** Judges a new field that reuses the number of a removed one: it is the same field if the names are equal too. */
    private Effect sameField(LockedSchema.Field former, LockedSchema.Field field) {
        return former.name().equals(field.name())
                ? typeChange.protobuf(former.shape(), field.shape())
                : Effect.breaking("It is a different field.");
    }

    private Change reused(LockedSchema.Field former, LockedSchema.Field field, Effect json, Effect protobuf) {
        return new Change(
                ChangeKind.RESERVED_REUSED,
                subject(field),
                "new field reuses the name or number of a removed one, \"" + LockPrinter.line(former) + "\" -> \""
                        + LockPrinter.line(field) + "\"",
                json,
                protobuf,
                "Give it another name and number; the next free number is " + nextNumber() + ".",
                field.origin(),
                former.origin());
    }

    private Effect effectOfNew(LockedSchema.Field field, Effect ifRequired) {
        return field.optional() || current.oneOf() ? Effect.NONE : ifRequired;
    }

    private Effect absentInProtobuf(Shape shape) {
        return switch (Presence.absent(shape, lookup)) {
            case REFUSED -> Effect.breaking("Recordings lack it, and would fail to decode.");
            case ZERO -> Effect.note("Recordings lack it, and it is read as zero, false or empty.");
            case EMPTY -> Effect.NONE;
        };
    }

    private static Effect effectOfReuse(LockedSchema.Field former, Effect retyped) {
        return retyped.verdict() == Verdict.BREAKING
                ? Effect.breaking("The field " + former.name() + ", number " + former.number()
                        + ", in recordings would be read as the new field.")
                : retyped;
    }

    private LockedSchema.@Nullable Field reserved(Predicate<LockedSchema.Field> matches) {
        return locked.reserved().stream().filter(matches).findFirst().orElse(null);
    }

    private Change removed(LockedSchema.Field field) {
        Effect effect = locked.oneOf()
                ? Effect.breaking("Recordings that contain it would fail to decode.")
                : Effect.breaking("Recordings contain it, but it is no longer read.");
        return new Change(
                ChangeKind.FIELD_REMOVED,
                subject(field),
                "removed, was \"" + LockPrinter.line(field) + "\"",
                effect,
                effect,
                "Restore it.",
                current.origin(),
                field.origin());
    }

    private String subject(LockedSchema.Field field) {
        return current.name() + "." + field.name();
    }

    private LockedSchema.@Nullable Field takes(int number) {
        return current.fields().stream()
                .filter(field -> field.number() == number)
                .findFirst()
                .orElse(null);
    }

    private int nextNumber() {
        return 1
                + Stream.of(locked.fields(), locked.reserved(), current.fields())
                        .flatMap(List::stream)
                        .mapToInt(LockedSchema.Field::number)
                        .max()
                        .orElse(0);
    }
}
