package org.foxglove4j.processor.lock;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foxglove4j.processor.model.Origin;
import org.foxglove4j.processor.model.WireEncoding;
import org.jspecify.annotations.Nullable;

/** Creates the findings about the lock. */
final class LockMessages {

    private final LockDirectory directory;
    private final Set<WireEncoding> encodings;

    LockMessages(LockDirectory directory, Set<WireEncoding> encodings) {
        this.directory = directory;
        this.encodings = encodings;
    }

    LockFinding breaking(Change change, String schema) {
        return new LockFinding(
                LockFinding.Kind.BREAKING,
                change.subject() + ": " + change.what() + " (" + change.locked() + "). " + damage(change),
                change.remedy() + " " + accept(schema),
                change.origin());
    }

    private String damage(Change change) {
        List<WireEncoding> broken = encodings.stream()
                .sorted()
                .filter(encoding -> change.in(encoding).verdict() == Verdict.BREAKING)
                .toList();
        boolean same = change.json().equals(change.protobuf());
        String first = "This breaks recordings in "
                + broken.stream().map(LockMessages::name).collect(Collectors.joining(" and ")) + ": ";
        return first
                + broken.stream()
                        .limit(same ? 1 : broken.size())
                        .map(encoding -> change.in(encoding).consequence())
                        .distinct()
                        .map(LockMessages::continued)
                        .collect(Collectors.joining(" Also, "));
    }

    private static String continued(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    LockFinding behind(LockedSchema schema, List<Change> changes) {
        String what = changes.isEmpty()
                ? "it is not locked yet"
                : changes.stream()
                        .map(change -> change.subject() + ": " + change.what() + notes(change))
                        .collect(Collectors.joining("; "));
        return new LockFinding(
                LockFinding.Kind.BEHIND,
                "The lock is behind the sources of " + schema.name() + ": " + what + ". Recordings stay readable.",
                "Build once with -A" + LockOptions.MODE + "=update and commit " + directory.display(schema.name())
                        + ".",
                changes.isEmpty() ? schema.origin() : changes.get(0).origin());
    }

    private String notes(Change change) {
        return consequences(change)
                .map(each -> " (" + continued(each).replaceFirst("\\.$", "") + ")")
                .collect(Collectors.joining());
    }

    private Stream<String> consequences(Change change) {
        return encodings.stream()
                .sorted()
                .map(change::in)
                .filter(effect -> effect.verdict() == Verdict.NOTE)
                .map(Effect::consequence)
                .distinct();
    }

    LockFinding noted(Change change) {
        return new LockFinding(
                LockFinding.Kind.NOTED,
                change.subject() + ": " + change.what() + "."
                        + consequences(change).map(each -> " " + each).collect(Collectors.joining()),
                "Recordings stay readable, and the change is written to the lock file.",
                change.origin());
    }

    LockFinding gone(LockedSchema locked, @Nullable LockedSchema successor) {
        String remedy = successor == null
                ? "Restore it."
                : "If it was renamed to " + successor.name()
                        + ", which has the same fields, keep the old schema name with " + "@FoxgloveSchema(name = \""
                        + locked.name() + "\").";
        return new LockFinding(
                LockFinding.Kind.GONE,
                locked.name() + " (" + locked.origin() + "): its type " + locked.javaClass()
                        + " no longer exists or is no longer annotated, so its recordings are no longer read.",
                remedy + " " + accept(locked.name()),
                successor == null ? locked.origin() : successor.origin());
    }

    LockFinding clash(LockedSchema schema) {
        return new LockFinding(
                LockFinding.Kind.CLASH,
                schema.name() + ": two types in this module, or two imports of one type, define this schema"
                        + " differently.",
                "Rename one of them with @FoxgloveSchema(name = ...), or import the type in the same way in both"
                        + " places.",
                schema.origin());
    }

    LockFinding nothingToAccept(LockedSchema schema) {
        return new LockFinding(
                LockFinding.Kind.NOTHING_TO_ACCEPT,
                "-A" + LockOptions.ACCEPT + " names " + schema.name() + ", which breaks no recordings.",
                "Remove the option from the build, so that it does not also accept the next breaking change.",
                schema.origin());
    }

    LockFinding unknown(String name, Set<String> known) {
        String nearest = known.stream()
                .filter(each -> each.endsWith("." + name.substring(name.lastIndexOf('.') + 1)))
                .min(Comparator.naturalOrder())
                .map(each -> " Did you mean " + each + "?")
                .orElse("");
        return new LockFinding(
                LockFinding.Kind.OPTION,
                "-A" + LockOptions.ACCEPT + " names " + name + ", which is not a schema of this module." + nearest,
                "Use the names of the lock files, without .lock.",
                Origin.NONE);
    }

    LockFinding written(LockedSchema schema) {
        return new LockFinding(
                LockFinding.Kind.WRITTEN,
                "Wrote " + directory.display(schema.name()) + ".",
                "Commit it.",
                schema.origin());
    }

    LockFinding unwritable(LockedSchema schema, IOException cause) {
        return new LockFinding(
                LockFinding.Kind.UNREADABLE,
                "Cannot write " + directory.display(schema.name()) + ": " + cause + ".",
                "Correct -A" + LockOptions.LOCK + ".",
                schema.origin());
    }

    private static String accept(String schema) {
        return "To break old recordings on purpose, build once with -A" + LockOptions.ACCEPT + "=" + schema + ".";
    }

    private static String name(WireEncoding encoding) {
        return switch (encoding) {
            case JSON -> "JSON";
            case PROTOBUF -> "protobuf";
        };
    }
}
