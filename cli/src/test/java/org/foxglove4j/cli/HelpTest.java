package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class HelpTest {

    @TempDir
    Path folder;

    /** The commands of mcap 0.0.5x and of its successor. */
    private static final List<String> COMMANDS_OF_MCAP = List.of(
            "add attachment",
            "add metadata",
            "cat",
            "completion",
            "compress",
            "convert",
            "decompress",
            "doctor",
            "du",
            "filter",
            "get attachment",
            "get metadata",
            "help",
            "info",
            "list attachments",
            "list channels",
            "list chunks",
            "list metadata",
            "list schemas",
            "merge",
            "recover",
            "sort",
            "version");

    @Test
    void commandsAreNamedAsInTheMcapCommand() {
        for (String command : COMMANDS_OF_MCAP) {
            List<Object> arguments = new ArrayList<>(List.of((Object[]) command.split(" ")));
            arguments.add("--help");
            CommandRun run = CommandRun.of(arguments.toArray());

            assertThat(run.code()).as(command).isZero();
            assertThat(run.out()).startsWith("Usage: mcap4j " + command);
        }
        assertThat(CommandRun.of("help", "list", "chunks").out()).startsWith("Usage: mcap4j list chunks");
        assertThat(CommandRun.of("help").out())
                .isEqualTo(CommandRun.of("--help").out());
    }

    @Test
    void helpOfACommandMatchesTheList() {
        allCommands().forEach((name, command) -> {
            assertThat(command.getCommandSpec()
                            .userObject()
                            .getClass()
                            .getAnnotation(Command.class)
                            .name())
                    .isEqualTo(name);
            assertThat(CommandRun.of(name, "--help").out())
                    .isEqualTo(CommandRun.of("help", name).out());
            assertThat(CommandRun.of(name, "--nonsense"))
                    .extracting(CommandRun::code, CommandRun::err)
                    .containsExactly(
                            ExitCode.USAGE,
                            CommandRun.of("--verbose", name, "--nonsense").err());
        });
    }

    @Test
    void everyCommandThatReadsAFileShowsAnExample() {
        allCommands().forEach((name, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden() && !name.equals("version")) {
                assertThat(command.getUsageMessage()).contains("Example", "\n  ");
            }
        });
    }

    @Test
    void colorsAreUsedOnlyInTerminals() {
        Console.Terminal terminal = new Console.Terminal(false, true, true, true);

        assertThat(CommandRun.with(new byte[0], terminal, "--help").out()).contains("\u001b[");
        assertThat(CommandRun.of("--help").out()).doesNotContain("\u001b");
    }

    @Test
    void versionIsThatOfTheLibrary() {
        assertThat(CommandRun.of("version", "-l").out().strip()).startsWith("foxglove4j/");
        assertThat(CommandRun.of("version").lines()).hasSize(1);
        assertThat(CommandRun.of("--version").out())
                .isEqualTo(CommandRun.of("version").out());
    }

    @Test
    void completionScriptWorksInBash() throws Exception {
        CommandRun run = CommandRun.of("completion", "bash");

        assertThat(run.out()).contains("complete -F _complete_mcap4j", "--last-per-channel-topic-regex");
        assertThat(run("bash", "-n", Files.writeString(folder.resolve("completion"), run.out())))
                .isZero();
    }

    @Test
    void launcherIsAShellScriptThatNamesTheJar() throws Exception {
        CommandRun run = CommandRun.of("launcher");

        assertThat(run.out())
                .startsWith("#!/bin/sh")
                .contains("jar=${MCAP4J_JAR:-'")
                .doesNotContain("@jar@", "@version@");
        assertThat(run("sh", "-n", Files.writeString(folder.resolve("launcher"), run.out())))
                .isZero();
    }

    @Test
    void classesForTheArchiveAreLoadedByRunningCommands() {
        assertThat(CommandRun.of("warm-up"))
                .extracting(CommandRun::code, CommandRun::err)
                .containsExactly(0, "");
    }

    private static Map<String, CommandLine> allCommands() {
        return McapCommand.commandLine(new Console(
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        Console.Terminal.NONE))
                .getSubcommands();
    }

    private static int run(Object... command) throws InterruptedException {
        List<String> texts = new ArrayList<>();
        for (Object part : command) {
            texts.add(part.toString());
        }
        try {
            Process process = new ProcessBuilder(texts).inheritIO().start();
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (IOException noSuchShell) {
            Assumptions.assumeTrue(false, noSuchShell.getMessage());
            return -1;
        }
    }
}
