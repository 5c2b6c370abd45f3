package org.foxglove4j.processor;

import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.foxglove4j.processor.files.ModuleLayout;
import org.foxglove4j.processor.lock.ClassState;
import org.foxglove4j.processor.lock.LockOptions;
import org.foxglove4j.processor.lock.SchemaLock;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SchemaType;
import org.jspecify.annotations.Nullable;

/** Checks the types of a compilation against the schema lock, if there is one, and reports the findings. */
final class Locking {

    private final Elements elements;
    private final ModuleLayout layout;
    private final @Nullable SchemaLock lock;

    Locking(ProcessingEnvironment environment, ModuleLayout layout, Reporter reporter) {
        this.elements = environment.getElementUtils();
        this.layout = layout;
        this.lock = SchemaLock.open(
                LockOptions.read(GivenOptions.of(environment), layout, reporter::print), reporter::print);
    }

    boolean isOn() {
        return lock != null;
    }

    void check(SchemaType type) {
        if (lock != null) {
            lock.check(type);
        }
    }

    /**
     * Finishes the check.
     *
     * @param clean whether the compilation is free of errors
     * @param messageTypes the canonical names of the module's message types
     */
    void finish(boolean clean, Set<String> messageTypes) {
        if (lock != null) {
            lock.finish(clean, name -> state(name, messageTypes));
        }
    }

    /** Returns whether the compiler would find a class if it existed: its source is gone or was compiled. */
    private boolean isCompiled(String name) {
        for (String each = name; !each.isEmpty(); each = each.substring(0, Math.max(0, each.lastIndexOf('.')))) {
            if (elements.getTypeElement(each) != null) {
                return true;
            }
            if (layout.hasSource(each)) {
                return false;
            }
        }
        return true;
    }

    private ClassState state(String name, Set<String> messageTypes) {
        TypeElement type = elements.getTypeElement(name);
        if (type == null) {
            return isCompiled(name) ? ClassState.ABSENT : ClassState.NOT_COMPILED;
        }
        boolean annotated = messageTypes.contains(name)
                || type.getAnnotationMirrors().stream()
                        .anyMatch(mirror -> mirror.getAnnotationType()
                                .toString()
                                .equals(RuntimeNames.FOXGLOVE_SCHEMA.qualifiedName()));
        return annotated ? ClassState.ANNOTATED : ClassState.PLAIN;
    }
}
