package org.foxglove4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a shell script that starts this jar quickly. */
@Command(
        name = "launcher",
        description = {
            "Prints a shell script that starts this jar quickly.",
            "",
            "The script keeps an archive of the loaded classes in the user's cache directory. It creates the archive on the"
                    + " first run, and again for another Java version or jar."
        },
        footer = {"", "Example:", "  java -jar foxglove4j-cli-all.jar launcher > ~/bin/mcap4j && chmod +x ~/bin/mcap4j"
        })
final class LauncherCommand implements Callable<Integer> {

    private static final String SCRIPT = "launcher.sh";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console.of(spec)
                .text()
                .print(script().replace("@jar@", jar().toString()).replace("@version@", VersionCommand.version()));
        return ExitCode.OK;
    }

    private static String script() throws IOException {
        try (InputStream in = LauncherCommand.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IOException("the jar lacks " + SCRIPT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path jar() throws IOException {
        CodeSource source = LauncherCommand.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI()).toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IOException("the location of the jar is not a path: " + source.getLocation(), e);
        }
    }
}
