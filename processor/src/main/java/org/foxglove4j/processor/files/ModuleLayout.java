package org.foxglove4j.processor.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a module's files, derived from its class output directory, since the compiler's working directory is
 * not reliable: that of the whole build under Maven, that of a daemon under Gradle.
 *
 * @param sources the directory with the sources and resources that are being compiled, {@code src/main} or {@code
 *     src/test}, or null if it is unknown
 */
public record ModuleLayout(@Nullable Path sources) {

    private static final List<String> LANGUAGES = List.of("java", "kt", "groovy", "scala");

    /** The unknown layout. */
    public static final ModuleLayout UNKNOWN = new ModuleLayout(null);

    /**
     * Determines the layout.
     *
     * @param classOutput the class output directory: {@code target/classes} and {@code target/test-classes} under
     *     Maven, {@code build/classes/java/main} under Gradle, {@code bin/main} in Eclipse
     */
    public static ModuleLayout of(Path classOutput) {
        Path output = classOutput.toAbsolutePath().normalize();
        Path last = output.getFileName();
        if (last == null) {
            return UNKNOWN;
        }
        String sourceSet = switch (last.toString()) {
            case "classes" -> "main";
            case "test-classes" -> "test";
            default -> last.toString();
        };
        for (Path ancestor = output.getParent(); ancestor != null; ancestor = ancestor.getParent()) {
            Path sources = ancestor.resolve("src").resolve(sourceSet);
            if (Files.isDirectory(sources)) {
                return new ModuleLayout(sources);
            }
        }
        return UNKNOWN;
    }

    /** Returns a directory in the source directory, or null if it does not exist. */
    public @Nullable Path discover(String name) {
        Path directory = sources == null ? null : sources.resolve(name);
        return directory != null && Files.isDirectory(directory) ? directory : null;
    }

    /** Returns whether the source file of a top-level class exists, in any supported language. */
    public boolean hasSource(String className) {
        if (sources == null) {
            return false;
        }
        String path = className.replace('.', '/');
        try (Stream<Path> roots = Files.list(sources)) {
            return roots.anyMatch(
                    root -> LANGUAGES.stream().anyMatch(language -> Files.exists(root.resolve(path + "." + language))));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Returns the path given by an option, resolved against the module's directory if it is relative; null if that
     * directory is unknown or the option is not a valid path.
     */
    public @Nullable Path resolve(String option) {
        Path path;
        try {
            path = Path.of(option);
        } catch (InvalidPathException e) {
            return null;
        }
        if (path.isAbsolute()) {
            return path.normalize();
        }
        Path module = sources == null ? null : sources.resolve("../..");
        return module == null ? null : module.resolve(path).normalize();
    }
}
