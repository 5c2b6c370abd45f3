package org.foxglove4j.benchmarks.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The programs that are compared, by the names of their libraries. */
public final class Drivers {

    private static final int NO_SUCH_MODE = 3;
    private static final Path PEERS = Path.of("benchmarks", "target", "peers");

    private final Map<String, List<String>> commands = new LinkedHashMap<>();

    /**
     * Adds a program of ours, which runs in a JVM like this one.
     *
     * @param name the library's name in the results
     * @param main the class to run
     * @param options options of the JVM
     */
    public void addOurs(String name, Class<?> main, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        commands.put(name, command);
    }

    /**
     * Adds a peer's program, if it has been built.
     *
     * @param name the library's name in the results
     * @param program the program, in the folder that {@code benchmarks/peers/install} makes
     * @param files files there that it is given
     */
    public void addPeer(String name, String program, String... files) {
        Path path = PEERS.resolve(program);
        if (!Files.isExecutable(path)) {
            System.out.println(name + " is left out: benchmarks/peers/install builds it");
            return;
        }
        List<String> command = new ArrayList<>(List.of(path.toString()));
        for (String file : files) {
            command.add(PEERS.resolve(file).toString());
        }
        commands.put(name, command);
    }

    /** Returns the names, in the order in which they were added; those that are removed are left out. */
    public Set<String> names() {
        return commands.keySet();
    }

    /**
     * Runs a program.
     *
     * @return the numbers of each line that it printed; empty if it has no such mode
     * @throws IOException if it fails
     */
    public List<long[]> run(String name, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(commands.getOrDefault(name, List.of()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<long[]> rows = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                rows.add(Arrays.stream(line.trim().split(" ", -1))
                        .mapToLong(Long::parseLong)
                        .toArray());
            }
        }
        int exit = process.waitFor();
        if (exit != 0 && exit != NO_SUCH_MODE) {
            throw new IOException(command + " ended with " + exit);
        }
        return exit == 0 ? rows : List.of();
    }
}
