package org.foxglove4j.processor;

import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.foxglove4j.processor.files.ModuleLayout;
import org.jspecify.annotations.Nullable;

/** Finds the directory of the compiled classes, from which the module's directory is derived. */
final class ClassOutput {

    /** The name of a file in the directory, which is never written. */
    private static final String PROBE = "foxglove";

    private final @Nullable Path directory;

    ClassOutput(Filer filer) {
        this.directory = find(filer);
    }

    private static @Nullable Path find(Filer filer) {
        try {
            return Path.of(probe(filer).toUri()).getParent();
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }

    private static FileObject probe(Filer filer) throws IOException {
        try {
            return filer.getResource(StandardLocation.CLASS_OUTPUT, "", PROBE);
        } catch (IOException e) {
            // Eclipse's compiler can get only existing files, but creates no file before it is written.
            return filer.createResource(StandardLocation.CLASS_OUTPUT, "", PROBE);
        }
    }

    /** Returns the directory, or null if the classes are not written to files. */
    @Nullable
    Path directory() {
        return directory;
    }

    /** Returns the layout of the module's files. */
    ModuleLayout layout() {
        return directory == null ? ModuleLayout.UNKNOWN : ModuleLayout.of(directory);
    }
}
