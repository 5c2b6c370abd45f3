package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that the numbers of a sealed type's alternatives depend only on its own source, not on what is compiled before
 * it.
 */
class AlternativeOrderTest {

    private static final String COMMAND = """
            package demo;

            import org.foxglove4j.annotation.FoxgloveSchema;

            @FoxgloveSchema
            public sealed interface Command {

                record Wait(double seconds) implements Command {}

                sealed interface Move extends Command {}

                record Turn(double angle) implements Move {}

                record Drive(double speed) implements Move {}

                record Alarm() implements Command {}
            }
            """;

    /** Makes compilers meet some of the alternatives first. */
    private static final String USER = """
            package app;

            import demo.Command;
            import org.foxglove4j.annotation.FoxgloveSchema;

            @FoxgloveSchema
            public record User(Command command) {
                static final Command LAST = new Command.Alarm();

                record StoredNotes(Command.Drive drive) {}
            }
            """;

    private static final Pattern ORDER = Pattern.compile("\"enum\": (\\[.*?\\])");
    private static final String DECLARED = "[\"wait\", \"turn\", \"drive\", \"alarm\"]";

    @TempDir
    Path library;

    @Test
    void orderFollowsTheDeclarations() throws IOException {
        assertThat(orders(Compile.sources(COMMAND))).containsOnly(DECLARED);
    }

    @Test
    void orderIsIndependentOfOtherSources() throws IOException {
        assertThat(orders(Compile.sources(USER, COMMAND))).containsOnly(DECLARED);
    }

    @Test
    void orderIsKeptInClassFiles() throws IOException {
        ClassFiles.write(Compile.sources(USER, COMMAND), library);
        Compilation user = Compiler.javac()
                .withProcessors(new FoxgloveProcessor())
                .withClasspath(ClassFiles.classPathWith(library))
                .compile(Compile.file(USER));

        assertThat(orders(user)).containsOnly(DECLARED);
    }

    private static List<String> orders(Compilation compilation) throws IOException {
        StringBuilder sources = new StringBuilder();
        for (var file : compilation.generatedSourceFiles()) {
            sources.append(file.getCharContent(false));
        }
        List<String> orders =
                ORDER.matcher(sources).results().map(match -> match.group(1)).toList();
        assertThat(orders).isNotEmpty();
        return orders;
    }
}
