package org.foxglove4j.processor;

import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic.Kind;
import org.foxglove4j.processor.files.ModuleLayout;
import org.foxglove4j.processor.lock.ClassState;
import org.foxglove4j.processor.lock.LockFinding;
import org.foxglove4j.processor.lock.LockOptions;
import org.foxglove4j.processor.lock.SchemaLock;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.read.SourceOrigin;
import org.jspecify.annotations.Nullable;

/** Holds the types of a compilation against the schema lock, if there is one, and prints what that has to tell. */
final class Locking {

    private final Messager messager;
    private final Elements elements;
    private final @Nullable SchemaLock lock;

    Locking(ProcessingEnvironment environment, ModuleLayout layout) {
        this.messager = environment.getMessager();
        this.elements = environment.getElementUtils();
        this.lock = SchemaLock.open(LockOptions.read(environment.getOptions(), layout, this::print), this::print);
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
     * Ends the check.
     *
     * @param clean whether the compilation is free of errors
     * @param messageTypes the canonical names of the module's message types
     */
    void finish(boolean clean, Set<String> messageTypes) {
        if (lock != null) {
            lock.finish(clean, name -> state(name, messageTypes));
        }
    }

    private ClassState state(String name, Set<String> messageTypes) {
        TypeElement type = elements.getTypeElement(name);
        if (type == null) {
            return ClassState.ABSENT;
        }
        boolean annotated = messageTypes.contains(name)
                || type.getAnnotationMirrors().stream()
                        .anyMatch(mirror -> mirror.getAnnotationType()
                                .toString()
                                .equals(RuntimeNames.FOXGLOVE_SCHEMA.qualifiedName()));
        return annotated ? ClassState.ANNOTATED : ClassState.PLAIN;
    }

    private void print(LockFinding finding) {
        Kind kind = switch (finding.kind().severity()) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE -> Kind.NOTE;
        };
        if (finding.origin() instanceof SourceOrigin origin) {
            messager.printMessage(kind, finding.text(), origin.element());
        } else {
            messager.printMessage(kind, finding.text());
        }
    }
}
