package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.McapDoctor;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.McapSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks whether files are as the format wants them. */
@Command(
        name = "doctor",
        description = "Checks whether files are as the format wants them: every record, index, count and checksum.",
        footer = "Ends with 1 if there is an error; warnings are printed only.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files to check.")
    private List<Path> files;

    @Option(names = "--strict-message-order", description = "Take log times that go back for errors.")
    private boolean strictMessageOrder;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int errors = 0;
        for (Path file : files) {
            try (McapSource source = McapSource.file(file)) {
                for (McapProblem problem : McapDoctor.check(source, strictMessageOrder)) {
                    out.println(file + ": " + problem);
                    errors += problem.severity() == McapProblem.Severity.ERROR ? 1 : 0;
                }
            }
        }
        out.flush();
        return errors == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
}
