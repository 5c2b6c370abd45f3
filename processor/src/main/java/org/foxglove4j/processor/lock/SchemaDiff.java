package org.foxglove4j.processor.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.foxglove4j.processor.model.WireEncoding;
import org.jspecify.annotations.Nullable;

/** Lists the changes between a locked schema and the one in the sources. */
final class SchemaDiff {

    /** Finds schemas by name, to follow references that changed. */
    interface Lookup {
        /** Returns the schema with a name in the lock files, or null. */
        @Nullable
        LockedSchema locked(String name);

        /** Returns the schema with a name in the sources, or null. */
        @Nullable
        LockedSchema current(String name);
    }

    private SchemaDiff() {}

    static List<Change> between(LockedSchema locked, LockedSchema current, Lookup lookup) {
        List<Change> changes = new ArrayList<>();
        if (!locked.name().equals(current.name())) {
            changes.add(renamed(locked, current));
        }
        if (!locked.javaClass().equals(current.javaClass())) {
            changes.add(moved(locked, current));
        }
        changes.addAll(content(locked, current, lookup));
        return changes;
    }

    /** Lists the changes to the content of messages, ignoring the schema names. */
    static List<Change> content(LockedSchema locked, LockedSchema current, Lookup lookup) {
        List<Change> changes = new ArrayList<>();
        if (locked instanceof LockedSchema.Message before
                && current instanceof LockedSchema.Message after
                && before.oneOf() == after.oneOf()) {
            if (before.encoding() != null && before.encoding() != after.encoding()) {
                changes.add(encoding(before, after));
            }
            changes.addAll(new FieldsDiff(before, after, lookup).changes());
        } else if (locked instanceof LockedSchema.Enumeration before
                && current instanceof LockedSchema.Enumeration after) {
            changes.addAll(new ConstantsDiff(before, after).changes());
        } else {
            changes.add(kind(locked, current));
        }
        return changes;
    }

    private static Change renamed(LockedSchema locked, LockedSchema current) {
        Effect effect = Effect.breaking("Recordings name the schema " + locked.name()
                + ", and tools that look for messages by that name no longer find new ones.");
        return new Change(
                ChangeKind.SCHEMA_RENAMED,
                current.name(),
                "schema name " + locked.name() + " -> " + current.name(),
                effect,
                effect,
                "Keep the name with @FoxgloveSchema(name = \"" + locked.name() + "\").",
                current.origin(),
                locked.origin());
    }

    private static Change moved(LockedSchema locked, LockedSchema current) {
        return new Change(
                ChangeKind.CLASS_MOVED,
                current.name(),
                "class " + locked.javaClass() + " -> " + current.javaClass(),
                Effect.NONE,
                Effect.NONE,
                "",
                current.origin(),
                locked.origin());
    }

    private static Change encoding(LockedSchema.Message before, LockedSchema.Message after) {
        String old = name(before.encoding());
        Effect effect =
                Effect.breaking("Recordings contain " + old + "; decode(EncodedMessage) reads both encodings, but"
                        + " decode(byte[]) and other readers that expect " + old + " on the topic do not.");
        return new Change(
                ChangeKind.ENCODING_CHANGED,
                after.name(),
                "encoding " + old + " -> " + name(after.encoding()),
                before.encoding() == WireEncoding.JSON ? effect : Effect.NONE,
                before.encoding() == WireEncoding.PROTOBUF ? effect : Effect.NONE,
                "Keep it with @FoxgloveSchema(encoding = " + before.encoding() + ").",
                after.origin(),
                before.origin());
    }

    private static String name(@Nullable WireEncoding encoding) {
        return encoding == null ? "none" : encoding.name().toLowerCase(Locale.ROOT);
    }

    private static Change kind(LockedSchema locked, LockedSchema current) {
        Effect effect = Effect.breaking("Recordings contain it in a form that is no longer read.");
        return new Change(
                ChangeKind.KIND_CHANGED,
                current.name(),
                LockPrinter.keyword(locked) + " -> " + LockPrinter.keyword(current),
                effect,
                effect,
                "Leave it unchanged, and give the new type another name.",
                current.origin(),
                locked.origin());
    }
}
