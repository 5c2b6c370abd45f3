package org.foxglove4j.processor;

import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;
import org.foxglove4j.processor.files.ModuleLayout;
import org.jspecify.annotations.Nullable;

/** Finds where compiled classes go, which tells where the module is. */
final class ClassOutput {

    private final @Nullable Path directory;

    ClassOutput(Filer filer) {
        this.directory = find(filer);
    }

    private static @Nullable Path find(Filer filer) {
        try {
            var probe = filer.getResource(StandardLocation.CLASS_OUTPUT, "", "foxglove");
            return Path.of(probe.toUri()).getParent();
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
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
