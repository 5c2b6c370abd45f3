package org.foxglove4j.processor.lock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the changes to the constants of an enum, which both encodings write as numbers. */
record ConstantsDiff(LockedSchema.Enumeration locked, LockedSchema.Enumeration current) {

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Map<String, LockedSchema.Constant> names = by(current, LockedSchema.Constant::name);
        Map<Integer, LockedSchema.Constant> numbers = by(current, LockedSchema.Constant::number);
        Map<String, LockedSchema.Constant> oldNames = by(locked, LockedSchema.Constant::name);
        Map<Integer, LockedSchema.Constant> oldNumbers = by(locked, LockedSchema.Constant::number);
        for (LockedSchema.Constant after : current.constants()) {
            LockedSchema.Constant before = oldNames.get(after.name());
            LockedSchema.Constant holder = oldNumbers.get(after.number());
            if (before != null && before.number() != after.number()) {
                changes.add(renumbered(before, after, numbers.get(before.number())));
            } else if (before == null && holder != null && !names.containsKey(holder.name())) {
                changes.add(renamed(holder, after));
            } else if (before == null) {
                changes.add(added(after));
            }
        }
        for (LockedSchema.Constant before : locked.constants()) {
            LockedSchema.Constant holder = numbers.get(before.number());
            boolean renamed = holder != null && !oldNames.containsKey(holder.name());
            if (!names.containsKey(before.name()) && !renamed) {
                changes.add(removed(before));
            }
        }
        return changes;
    }

    private Change renumbered(
            LockedSchema.Constant before, LockedSchema.Constant after, LockedSchema.@Nullable Constant successor) {
        return change(
                ChangeKind.CONSTANT_RENUMBERED,
                after,
                "number " + before.number() + " -> " + after.number(),
                successor == null
                        ? "Recordings contain it as " + before.number() + ", which is no longer any constant's number."
                        : "The value " + before.number() + " in recordings would be read as " + successor.name() + ".",
                "Keep the number with @FoxgloveField(number = " + before.number()
                        + "), and add new constants last or number them from " + nextNumber() + ".",
                before);
    }

    private Change renamed(LockedSchema.Constant before, LockedSchema.Constant after) {
        return change(
                ChangeKind.CONSTANT_RENAMED,
                after,
                "name " + before.name() + " -> " + after.name(),
                "The constant " + before.name() + " in recordings would be read as " + after.name() + ".",
                "Keep the name in the schemas with @FoxgloveField(name = \"" + before.name()
                        + "\"); if this is a different constant, restore the old one and give this one the number "
                        + nextNumber() + ".",
                before);
    }

    private Change added(LockedSchema.Constant constant) {
        Optional<LockedSchema.Constant> former = locked.reserved().stream()
                .filter(each ->
                        each.number() == constant.number() && !each.name().equals(constant.name()))
                .findFirst();
        if (former.isPresent()) {
            return change(
                    ChangeKind.RESERVED_REUSED,
                    constant,
                    "new constant reuses the number of a removed one, \"" + LockPrinter.line(former.get()) + "\" -> \""
                            + LockPrinter.line(constant) + "\"",
                    "The constant " + former.get().name() + " in recordings would be read as " + constant.name() + ".",
                    "Give it another number; the next free one is " + nextNumber() + ".",
                    former.get());
        }
        return new Change(
                ChangeKind.CONSTANT_ADDED,
                subject(constant),
                "new constant: " + LockPrinter.line(constant),
                Effect.NONE,
                Effect.NONE,
                "",
                constant.origin(),
                locked.origin());
    }

    private Change removed(LockedSchema.Constant constant) {
        Effect effect = Effect.breaking("Recordings that contain it would fail to decode.");
        return new Change(
                ChangeKind.CONSTANT_REMOVED,
                subject(constant),
                "removed, was \"" + LockPrinter.line(constant) + "\"",
                effect,
                effect,
                "Restore it.",
                current.origin(),
                constant.origin());
    }

    private Change change(
            ChangeKind kind,
            LockedSchema.Constant constant,
            String what,
            String consequence,
            String remedy,
            LockedSchema.Constant before) {
        Effect effect = Effect.breaking(consequence);
        return new Change(kind, subject(constant), what, effect, effect, remedy, constant.origin(), before.origin());
    }

    private String subject(LockedSchema.Constant constant) {
        return current.name() + "." + constant.name();
    }

    private int nextNumber() {
        return 1
                + Stream.of(locked.constants(), locked.reserved(), current.constants())
                        .flatMap(List::stream)
                        .mapToInt(LockedSchema.Constant::number)
                        .max()
                        .orElse(-1);
    }

    private static <K> Map<K, LockedSchema.Constant> by(
            LockedSchema.Enumeration enumeration, Function<LockedSchema.Constant, K> key) {
        return enumeration.constants().stream()
                .collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, HashMap::new));
    }
}
