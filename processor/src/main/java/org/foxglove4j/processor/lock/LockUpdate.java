package org.foxglove4j.processor.lock;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates the next content of a lock file: the schema in the sources, and as reserved all that it had before. */
final class LockUpdate {

    private LockUpdate() {}

    static LockedSchema next(@Nullable LockedSchema locked, LockedSchema current) {
        if (current instanceof LockedSchema.Message after) {
            return locked instanceof LockedSchema.Message before ? message(before, after) : after;
        }
        return current instanceof LockedSchema.Enumeration after && locked instanceof LockedSchema.Enumeration before
                ? enumeration(before, after)
                : current;
    }

    /** Returns a schema marked as retired: no type uses its name any longer. */
    static LockedSchema retired(LockedSchema schema) {
        if (schema instanceof LockedSchema.Message message) {
            return new LockedSchema.Message(
                    message.name(),
                    message.javaClass(),
                    true,
                    message.oneOf(),
                    message.encoding(),
                    message.fields(),
                    message.reserved(),
                    message.origin());
        }
        LockedSchema.Enumeration enumeration = (LockedSchema.Enumeration) schema;
        return new LockedSchema.Enumeration(
                enumeration.name(),
                enumeration.javaClass(),
                true,
                enumeration.constants(),
                enumeration.reserved(),
                enumeration.origin());
    }

    private static LockedSchema message(LockedSchema.Message before, LockedSchema.Message after) {
        List<LockedSchema.Field> reserved = new ArrayList<>(before.reserved());
        reserved.addAll(before.fields());
        reserved.removeIf(former -> after.fields().stream()
                .anyMatch(field ->
                        field.number() == former.number() && field.name().equals(former.name())));
        return new LockedSchema.Message(
                after.name(),
                after.javaClass(),
                false,
                after.oneOf(),
                after.encoding(),
                after.fields(),
                reserved,
                after.origin());
    }

    private static LockedSchema enumeration(LockedSchema.Enumeration before, LockedSchema.Enumeration after) {
        List<LockedSchema.Constant> reserved = new ArrayList<>(before.reserved());
        reserved.addAll(before.constants());
        reserved.removeAll(after.constants());
        return new LockedSchema.Enumeration(
                after.name(), after.javaClass(), false, after.constants(), reserved, after.origin());
    }
}
