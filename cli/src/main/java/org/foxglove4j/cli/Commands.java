package org.foxglove4j.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/**
 * The commands. Only those that the arguments need are added, since finding the options of all commands takes longer
 * than inspecting a file.
 */
final class Commands {

    /** The commands by name, in the order of the help. */
    private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("info", InfoCommand.class);
        ALL.put("list", ListCommand.class);
        ALL.put("cat", CatCommand.class);
        ALL.put("play", PlayCommand.class);
        ALL.put("record", RecordCommand.class);
        ALL.put("du", DiskUsageCommand.class);
        ALL.put("doctor", DoctorCommand.class);
        ALL.put("recover", RecoverCommand.class);
        ALL.put("filter", FilterCommand.class);
        ALL.put("merge", MergeCommand.class);
        ALL.put("sort", SortCommand.class);
        ALL.put("convert", ConvertCommand.class);
        ALL.put("compress", CompressCommand.class);
        ALL.put("decompress", DecompressCommand.class);
        ALL.put("get", GetCommand.class);
        ALL.put("add", AddCommand.class);
        ALL.put("completion", CompletionCommand.class);
        ALL.put("launcher", LauncherCommand.class);
        ALL.put("warm-up", WarmUpCommand.class);
        ALL.put("version", VersionCommand.class);
        ALL.put("help", HelpCommand.class);
    }

    /** The commands that need all others. */
    private static final Set<String> TELLING = Set.of("completion", "help");

    private Commands() {}

    /** Adds every command. */
    static void addAll(CommandLine line) {
        ALL.forEach(line::addSubcommand);
    }

    /**
     * Adds the command in the first argument; adds all commands if there is none, or if that command needs all others.
     */
    static void addNeeded(CommandLine line, String... arguments) {
        String name = arguments.length == 0 ? "" : arguments[0];
        Class<?> named = ALL.get(name);
        if (named == null || TELLING.contains(name)) {
            addAll(line);
        } else {
            line.addSubcommand(name, named);
        }
    }
}
