package org.foxglove4j.cli;

import java.io.IOException;
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

/** Checks files against the MCAP specification. */
@Command(
        name = "doctor",
        description = "Checks files against the MCAP specification: every record, index, count and checksum.",
        footer = {
            "",
            "Example:",
            "  mcap4j doctor *.mcap && echo all well",
            "",
            "Prints nothing for a valid file. Exits with 1 if there are errors; warnings do not change the exit code."
        })
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "The files to check; standard input by default.")
    private List<String> files = List.of(Input.STANDARD);

    @Option(names = "--strict-message-order", description = "Report log times that decrease as errors.")
    private boolean strictMessageOrder;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        int errors = 0;
        for (String file : BagFiles.of(files)) {
            try (Input input = Input.openLocally(file, console);
                    McapSource source = new ProgressSource(input.source(), console)) {
                for (McapProblem problem : McapDoctor.check(source, strictMessageOrder)) {
                    boolean error = problem.severity() == McapProblem.Severity.ERROR;
                    console.text().println(file + ": " + console.coloured(problem.toString(), error));
                    errors += error ? 1 : 0;
                }
            }
        }
        return errors == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
}
