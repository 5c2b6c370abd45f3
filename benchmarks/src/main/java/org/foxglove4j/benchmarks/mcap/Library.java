package org.foxglove4j.benchmarks.mcap;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An MCAP library that is measured, in a process of its own.
 *
 * @param name the language, or {@code ours}
 * @param command starts its driver
 * @param slow whether it takes so long that it is measured less often
 */
record Library(String name, List<String> command, boolean slow) {

    private static final int NO_SUCH_MODE = 3;
    private static final Path PEERS = Path.of("benchmarks", "target", "peers");

    /**
     * Returns our library and those of the others that {@code benchmarks/peers/install} has built.
     *
     * @param driver our driver
     * @param program the name of the other drivers, for example {@code write_mcap}
     */
    static List<Library> all(Class<?> driver, String program) {
        List<Library> libraries = new ArrayList<>();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        libraries.add(new Library(
                "ours",
                List.of(java, "-Xmx2g", "-Dslf4j.internal.verbosity=ERROR", "-cp", classPath, driver.getName()),
                false));
        Stream.of(
                        new Library("cpp", List.of(peer("cpp", program)), false),
                        new Library("rust", List.of(peer("rust/target/release", program)), false),
                        new Library("go", List.of(peer("go/bin", program)), false),
                        new Library(
                                "python",
                                List.of(peer("python/venv/bin", "python"), peer("python", program + ".py")),
                                true),
                        new Library("node", List.of("node", peer("node", program + ".mjs")), true))
                .filter(Library::isInstalled)
                .forEach(libraries::add);
        return libraries;
    }

    private static String peer(String folder, String file) {
        return PEERS.resolve(folder).resolve(file).toString();
    }

    private boolean isInstalled() {
        boolean installed = command.stream().skip(command.size() - 1).allMatch(file -> Files.exists(Path.of(file)));
        if (!installed) {
            System.out.println(name + " is left out: benchmarks/peers/install builds it");
        }
        return installed;
    }

    /** Runs the driver and returns the times that it prints; empty if the library has no such mode. */
    List<Long> run(String... arguments) throws IOException, InterruptedException {
        return lines(arguments).stream().map(Long::valueOf).toList();
    }

    /** Runs the driver and returns the lines that it prints; none if the library has no such mode. */
    List<String> lines(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Stream.concat(command.stream(), Stream.of(arguments)).toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (BufferedReader out = process.inputReader()) {
            lines = out.lines().toList();
        }
        int exit = process.waitFor();
        if (exit != 0 && exit != NO_SUCH_MODE) {
            throw new IOException(command + " ended with " + exit);
        }
        return exit == 0 ? lines : List.of();
    }
}
