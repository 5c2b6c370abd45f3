package org.foxglove4j.processor.lock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.foxglove4j.processor.model.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Checks the types of one compilation against the lock files, and updates the files on request. Each type is checked
 * alone, so that a build that compiles only some types reports the same about them as a full build.
 */
public final class SchemaLock implements SchemaDiff.Lookup {

    private final LockOptions options;
    private final LockDirectory directory;
    private final LockMessages messages;
    private final Consumer<LockFinding> findings;
    private final Map<String, LockedSchema> current = new TreeMap<>();
    private final Map<String, LockedSchema> pending = new TreeMap<>();
    private final Set<String> followed = new TreeSet<>();
    private final List<LockedSchema> added = new ArrayList<>();
    private boolean failed;

    private SchemaLock(LockOptions options, Path path, Consumer<LockFinding> findings) {
        this.options = options;
        this.findings = findings;
        this.directory = LockDirectory.read(path, this::fail);
        this.messages = new LockMessages(directory, options.encodings());
    }

    /**
     * Reads the lock files.
     *
     * @param options where they are
     * @param findings receives the findings
     * @return the lock, or null if the options name none
     */
    public static @Nullable SchemaLock open(LockOptions options, Consumer<LockFinding> findings) {
        return options.directory() == null ? null : new SchemaLock(options, options.directory(), findings);
    }

    /** Checks a type without faults and everything that it contains. */
    public void check(SchemaType type) {
        LockedSchemas schemas = LockedSchemas.of(type);
        List<LockedSchema> unseen = new ArrayList<>();
        for (LockedSchema schema : schemas.byName().values()) {
            LockedSchema seen = current.putIfAbsent(schema.name(), schema);
            if (seen == null) {
                unseen.add(schema);
            } else if (!seen.equals(schema)) {
                fail(messages.clash(schema));
            }
        }
        schemas.clashes().forEach(schema -> fail(messages.clash(schema)));
        unseen.forEach(this::compare);
    }

    /**
     * Looks for schemas whose types are gone, and updates the lock files on request.
     *
     * @param clean whether the compilation is free of errors; otherwise nothing is written
     * @param classes returns the state of a Java type
     */
    public void finish(boolean clean, Function<String, ClassState> classes) {
        for (LockedSchema locked : directory.schemas().values()) {
            if (!locked.retired()
                    && !current.containsKey(locked.name())
                    && !followed.contains(locked.name())
                    && isGone(locked, classes.apply(locked.javaClass()))) {
                gone(locked);
            }
        }
        for (String name : options.accepted()) {
            if (!current.containsKey(name) && !directory.schemas().containsKey(name)) {
                fail(messages.unknown(name, directory.schemas().keySet()));
            }
        }
        if (clean && !failed) {
            pending.values().forEach(this::write);
        }
    }

    @Override
    public @Nullable LockedSchema locked(String name) {
        return directory.schemas().get(name);
    }

    @Override
    public @Nullable LockedSchema current(String name) {
        return current.get(name);
    }

    private void compare(LockedSchema schema) {
        if (directory.isUnreadable(schema.name())) {
            return;
        }
        LockedSchema locked = locked(schema.name());
        if (locked == null) {
            locked = formerName(schema);
        }
        if (locked == null) {
            added.add(schema);
            update(null, schema, List.of(), options.accepted().contains(schema.name()));
            return;
        }
        followed.add(locked.name());
        boolean accepted =
                options.accepted().contains(schema.name()) || options.accepted().contains(locked.name());
        List<Change> changes = SchemaDiff.between(locked, schema, this);
        List<Change> breaking = changes.stream()
                .filter(change -> change.verdict(options.encodings()) == Verdict.BREAKING)
                .toList();
        if (!breaking.isEmpty() && !accepted) {
            breaking.forEach(change -> fail(messages.breaking(change, schema.name())));
            return;
        }
        if (breaking.isEmpty() && accepted) {
            findings.accept(messages.nothingToAccept(schema));
        }
        update(locked, schema, changes, accepted);
    }

    /** Finds the former schema of a renamed type. The uses of a generic type are skipped: each has its own name. */
    private @Nullable LockedSchema formerName(LockedSchema schema) {
        return directory.schemas().values().stream()
                .filter(each -> each.javaClass().equals(schema.javaClass())
                        && !each.retired()
                        && !current.containsKey(each.name())
                        && hasOneName(each)
                        && hasOneName(schema))
                .findFirst()
                .orElse(null);
    }

    private static boolean hasOneName(LockedSchema schema) {
        return !(schema instanceof LockedSchema.Message message) || message.encoding() != null;
    }

    private void update(@Nullable LockedSchema locked, LockedSchema schema, List<Change> changes, boolean accepted) {
        LockedSchema next = LockUpdate.next(locked, schema);
        if (next.equals(locked)) {
            return;
        }
        if (!options.update() && !accepted) {
            fail(messages.behind(schema, changes));
            return;
        }
        changes.stream()
                .filter(change -> change.verdict(options.encodings()) == Verdict.NOTE)
                .map(messages::noted)
                .forEach(findings);
        pending.put(next.name(), next);
        if (locked != null && !locked.name().equals(next.name())) {
            pending.put(locked.name(), LockUpdate.retired(locked));
        }
    }

    private static boolean isGone(LockedSchema locked, ClassState state) {
        return switch (state) {
            case ABSENT -> true;
            case PLAIN -> locked instanceof LockedSchema.Message message && message.encoding() != null;
            case ANNOTATED, NOT_COMPILED -> false;
        };
    }

    private void gone(LockedSchema locked) {
        if (options.accepted().contains(locked.name())) {
            pending.put(locked.name(), LockUpdate.retired(locked));
            return;
        }
        LockedSchema successor = added.stream()
                .filter(each -> hasSameContent(locked, each))
                .findFirst()
                .orElse(null);
        fail(messages.gone(locked, successor));
    }

    /** Returns whether two schemas have the same content, except for the names of nested types. */
    private boolean hasSameContent(LockedSchema locked, LockedSchema added) {
        return SchemaDiff.content(locked, added, this).stream()
                .allMatch(change -> change.kind() == ChangeKind.FIELD_RETYPED
                        && change.verdict(options.encodings()) != Verdict.BREAKING);
    }

    private void write(LockedSchema schema) {
        try {
            directory.write(schema);
            findings.accept(messages.written(schema));
        } catch (IOException e) {
            fail(messages.unwritable(schema, e));
        }
    }

    private void fail(LockFinding finding) {
        failed = true;
        findings.accept(finding);
    }
}
