package org.foxglove4j.benchmarks.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A column of a table: a library in a separate process, with a way of doing its work.
 *
 * @param name its name in settings: {@code ours} or the language, followed by the manner
 * @param title its name in tables
 * @param command the command that starts its program
 * @param manner an argument of the program besides its task; may be empty
 * @param slow whether it takes so long that it has only one turn
 */
public record Contender(String name, String title, List<String> command, String manner, boolean slow) {

    private static final int NO_SUCH_MODE = 3;
    private static final String OURS = "ours";

    /**
     * Creates the contender for this library.
     *
     * @param driver the class to run, in a JVM like this one
     * @param options options of that JVM
     */
    public static Contender ours(Class<?> driver, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dslf4j.internal.verbosity=ERROR");
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), driver.getName()));
        return new Contender(OURS, "foxglove4j", command, "", false);
    }

    /** Creates the contender for another library. */
    public static Contender of(Peer peer, String program) {
        return new Contender(peer.name().toLowerCase(Locale.ROOT), peer.title(), peer.command(program), "", false);
    }

    /** Returns the same library with a manner. */
    public Contender in(String newManner, String newTitle) {
        String newName = newManner.isEmpty() ? name : name + "-" + newManner.replace('+', '-');
        return new Contender(newName, newTitle, command, newManner, slow);
    }

    /** Returns the same library with only one turn. */
    public Contender inOneTurn() {
        return new Contender(name, title, command, manner, true);
    }

    /** Returns whether this is our library. */
    public boolean isOurs() {
        return name.startsWith(OURS);
    }

    /** Returns whether its program has been built. */
    boolean isInstalled() {
        return isOurs() || Files.exists(Path.of(command.get(command.size() - 1)));
    }

    /**
     * Runs its program.
     *
     * @return the lines that it printed; none if the library has no such mode
     * @throws IOException if it fails
     */
    public List<String> run(List<String> arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.addAll(arguments);
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (BufferedReader out = process.inputReader()) {
            lines = out.lines().toList();
        }
        int exit = process.waitFor();
        if (exit != 0 && exit != NO_SUCH_MODE) {
            throw new IOException(words + " ended with " + exit);
        }
        return exit == 0 ? lines : List.of();
    }
}
