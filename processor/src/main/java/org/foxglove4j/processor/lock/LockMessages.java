package org.foxglove4j.processor.lock;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.foxglove4j.processor.model.Origin;
import org.foxglove4j.processor.model.WireEncoding;
import org.jspecify.annotations.Nullable;

/** Words what there is to tell about the lock. */
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
                change.subject() + ": " + change.what() + " (" + change.locked() + "). " + consequences(change),
                change.remedy() + " " + accept(schema),
                change.origin());
    }

    private String consequences(Change change) {
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
                        .collect(Collectors.joining(" And "));
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
        return encodings.stream()
                .sorted()
                .map(change::in)
                .filter(effect -> effect.verdict() == Verdict.NOTE)
                .map(Effect::consequence)
                .distinct()
                .map(consequence -> " (" + consequence + ")")
                .collect(Collectors.joining());
    }

    LockFinding noted(Change change) {
        return new LockFinding(
                LockFinding.Kind.NOTED,
                change.subject() + ": " + change.what() + notes(change) + ".",
                "Recordings stay readable, and the change is locked.",
                change.origin());
    }

    LockFinding gone(LockedSchema locked, @Nullable LockedSchema heir) {
        String remedy = heir == null
                ? "Put it back."
                : "If " + heir.name() + ", which holds the same, is its new name, keep the old one on the wire with "
                        + "@FoxgloveSchema(name = \"" + locked.name() + "\").";
        return new LockFinding(
                LockFinding.Kind.GONE,
                locked.name() + " (" + locked.origin() + "): its type " + locked.javaClass()
                        + " is no more, or no longer annotated; nothing reads its recordings now.",
                remedy + " " + accept(locked.name()),
                heir == null ? locked.origin() : heir.origin());
    }

    LockFinding clash(LockedSchema schema) {
        return new LockFinding(
                LockFinding.Kind.CLASH,
                schema.name() + ": two types of this module, or two imports of one, give this schema two forms.",
                "Give one of them another name with @FoxgloveSchema(name = ...), or import it in the same way in both"
                        + " places.",
                schema.origin());
    }

    LockFinding nothingToAccept(LockedSchema schema) {
        return new LockFinding(
                LockFinding.Kind.NOTHING_TO_ACCEPT,
                "-A" + LockOptions.ACCEPT + " names " + schema.name() + ", which breaks no recordings.",
                "Take it out of the build, so that it does not let the next break pass.",
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
                "-A" + LockOptions.ACCEPT + " names " + name + ", which is no schema of this module." + nearest,
                "Name schemas as the lock files are named.",
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
                directory.display(schema.name()) + " cannot be written: " + cause + ".",
                "Correct -A" + LockOptions.LOCK + ".",
                schema.origin());
    }

    private static String accept(String schema) {
        return "To break with old recordings on purpose, build once with -A" + LockOptions.ACCEPT + "=" + schema + ".";
    }

    private static String name(WireEncoding encoding) {
        return switch (encoding) {
            case JSON -> "JSON";
            case PROTOBUF -> "protobuf";
        };
    }
}
