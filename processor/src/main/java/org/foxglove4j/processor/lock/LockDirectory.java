package org.foxglove4j.processor.lock;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.foxglove4j.processor.files.TextFile;
import org.foxglove4j.processor.model.Origin;

/** The lock files of a module: one for each schema, named after it. */
final class LockDirectory {

    private static final String SUFFIX = ".lock";

    private final Path path;
    private final Map<String, LockedSchema> schemas = new TreeMap<>();
    private final Set<String> unreadable = new TreeSet<>();

    private LockDirectory(Path path) {
        this.path = path;
    }

    /** Reads all files; a faulty one is reported, and its schema is not checked. */
    static LockDirectory read(Path path, Consumer<LockFinding> findings) {
        LockDirectory directory = new LockDirectory(path);
        if (!Files.exists(path)) {
            return directory;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*" + SUFFIX)) {
            for (Path file : sorted(files)) {
                directory.readFile(file, findings);
            }
        } catch (IOException e) {
            findings.accept(unreadable(path + ": " + e, "Correct -A" + LockOptions.LOCK + ".", Origin.NONE));
        }
        return directory;
    }

    private static Set<Path> sorted(Iterable<Path> files) {
        Set<Path> paths = new TreeSet<>();
        files.forEach(paths::add);
        return paths;
    }

    private void readFile(Path file, Consumer<LockFinding> findings) {
        String stem = String.valueOf(file.getFileName());
        String name = stem.substring(0, stem.length() - SUFFIX.length());
        try {
            LockedSchema schema = LockParser.parse(display(name), Files.readString(file));
            if (!schema.name().equals(name)) {
                throw new LockSyntaxException(
                        new LockLine(display(name), 1),
                        "expected schema " + name + " because of the file's name, found " + schema.name());
            }
            schemas.put(name, schema);
        } catch (IOException | LockSyntaxException e) {
            unreadable.add(name);
            findings.accept(unreadable(
                    String.valueOf(e.getMessage()),
                    "Restore the file from version control, or resolve the merge conflict by hand.",
                    new LockLine(display(name), 1)));
        }
    }

    Map<String, LockedSchema> schemas() {
        return schemas;
    }

    boolean isUnreadable(String name) {
        return unreadable.contains(name);
    }

    /** Returns the path of a schema's file as shown in messages. */
    String display(String name) {
        return path.getFileName() + "/" + name + SUFFIX;
    }

    void write(LockedSchema schema) throws IOException {
        TextFile.write(path.resolve(schema.name() + SUFFIX), LockPrinter.print(schema));
    }

    private static LockFinding unreadable(String problem, String remedy, Origin origin) {
        return new LockFinding(LockFinding.Kind.UNREADABLE, problem + ".", remedy, origin);
    }
}
