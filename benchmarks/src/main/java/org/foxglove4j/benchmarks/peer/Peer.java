package org.foxglove4j.benchmarks.peer;

import java.nio.file.Path;
import java.util.List;

/** A language whose libraries are compared with ours, using programs that {@code benchmarks/peers/install} builds. */
public enum Peer {
    CPP("C++"),
    RUST("Rust"),
    GO("Go"),
    NODE("TypeScript"),
    PYTHON("Python");

    private static final Path FOLDER = Path.of("benchmarks", "target", "peers");

    private final String title;

    Peer(String title) {
        this.title = title;
    }

    /** Returns its name in tables. */
    public String title() {
        return title;
    }

    /** Returns the command that starts a program; the last word is its file, which may not exist. */
    List<String> command(String program) {
        return switch (this) {
            case CPP -> List.of(file("cpp", program));
            case RUST -> List.of(file("rust/target/release", program));
            case GO -> List.of(file("go/bin", program));
            case NODE -> List.of("node", file("node", program + ".mjs"));
            case PYTHON -> List.of(file("python/venv/bin", "python"), file("python", program + ".py"));
        };
    }

    private static String file(String folder, String name) {
        return FOLDER.resolve(folder).resolve(name).toString();
    }
}
