package org.foxglove4j.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the version. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-l", "--library"},
            description = "Print the library name that is written to files.")
    private boolean library;

    /** Provides the version to the option {@code --version}. */
    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {version()};
        }
    }

    @Override
    public Integer call() {
        PrintWriter out = Console.of(spec).text();
        String version = version();
        out.println(library ? "foxglove4j/" + version : version);
        return ExitCode.OK;
    }

    /** Returns the version from the manifest. */
    static String version() {
        String version = McapCommand.class.getPackage().getImplementationVersion();
        return version == null ? "unpacked" : version;
    }
}
