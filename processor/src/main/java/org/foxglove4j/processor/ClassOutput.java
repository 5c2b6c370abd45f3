package org.foxglove4j.processor;

import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.foxglove4j.processor.files.ModuleLayout;
import org.jspecify.annotations.Nullable;

/** Finds where compiled classes go, which tells where the module is. */
final class ClassOutput {

    /** A name in the directory; no file of it is written. */
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
            // Eclipse's compiler gets only what is there, but creates no file before it is written.
            return filer.createResource(StandardLocation.CLASS_OUTPUT, "", PROBE);
        }
    }

    /** Returns the directory, or null if classes go elsewhere than to files. */
    @Nullable
    Path directory() {
        return directory;
    }

    /** Returns where the module's files are. */
    ModuleLayout layout() {
        return directory == null ? ModuleLayout.UNKNOWN : ModuleLayout.of(directory);
    }
}
