package org.foxglove4j.processor;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Writes the output of a compilation to a folder, for use by other compilations. */
final class ClassFiles {

    private ClassFiles() {}

    static void write(Compilation compilation, Path folder) throws IOException {
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String name = file.getName().substring(("/" + StandardLocation.CLASS_OUTPUT + "/").length());
                Path target = folder.resolve(name);
                Files.createDirectories(target.getParent());
                try (InputStream in = file.openInputStream()) {
                    Files.copy(in, target);
                }
            }
        }
    }

    /** Returns a class path of a folder followed by that of the tests. */
    static List<File> classPathWith(Path folder) {
        List<File> classPath = new ArrayList<>(List.of(folder.toFile()));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .forEach(classPath::add);
        return classPath;
    }
}
