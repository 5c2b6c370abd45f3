package org.foxglove4j.processor;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import org.foxglove4j.processor.document.DocumentOptions;
import org.foxglove4j.processor.files.ModuleLayout;
import org.foxglove4j.processor.lock.LockOptions;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.read.SchemaReader;

/**
 * Performs the tasks for the module as a whole: the schema lock and the documents. They do not use the compiler's
 * filer, so that the processor stays isolating.
 */
final class ModuleTasks {

    private final Elements elements;
    private final ClassOutput classes;
    private final Locking locking;
    private final Documents documents;
    private final ModuleTypes types = new ModuleTypes();

    ModuleTasks(ProcessingEnvironment environment, Reporter reporter) {
        this.elements = environment.getElementUtils();
        this.classes = new ClassOutput(environment.getFiler());
        ModuleLayout layout = classes.layout();
        this.locking = new Locking(environment, layout, reporter);
        this.documents = new Documents(environment, layout, reporter);
    }

    /** Returns the names of the options of these tasks. */
    static Set<String> options() {
        Set<String> names = new TreeSet<>(LockOptions.NAMES);
        names.addAll(DocumentOptions.NAMES);
        return names;
    }

    /** Adds a type without faults. */
    void add(SchemaType type) {
        types.add(type);
        locking.check(type);
    }

    /**
     * Finishes the tasks after the last round.
     *
     * @param clean whether the compilation is free of errors
     */
    void finish(SchemaReader reader, boolean clean) {
        if (!locking.isOn() && !documents.areWanted()) {
            return;
        }
        Collection<SchemaType> all = types.all(classes.directory(), elements, reader);
        locking.finish(
                clean, all.stream().map(type -> type.javaType().qualifiedName()).collect(Collectors.toSet()));
        if (clean) {
            documents.write(all);
        }
    }
}
