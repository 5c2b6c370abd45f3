package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.LostRange;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapHeader;
import org.foxglove4j.mcap.McapRecovery;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.RecoveryReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a good file from one that is cut off or damaged. */
@Command(
        name = "recover",
        description =
                "Makes a good file from one that is cut off or damaged, and tells what was kept and what was lost.",
        footer = "Ends with 0 if nothing was lost, with 3 if something was, with 1 if nothing could be kept.",
        mixinStandardHelpOptions = true)
final class RecoverCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to recover.")
    private Path file;

    @ArgGroup(multiplicity = "1")
    private Target target;

    /** Where the good file goes. */
    static final class Target {
        @ArgGroup(exclusive = false)
        private Output output;

        @Option(
                names = "--in-place",
                description =
                        "Finish the file where it is, if it merely was not closed; what follows the last whole record"
                                + " is cut off.")
        private boolean inPlace;
    }

    @Override
    public Integer call() throws IOException {
        RecoveryReport report = target.inPlace ? McapRecovery.finishInPlace(file) : recover();
        print(report, spec.commandLine().getOut());
        if (report.isComplete()) {
            return ExitCode.OK;
        }
        return report.messages() == 0 ? ExitCode.FAILED : ExitCode.LOSSY;
    }

    private RecoveryReport recover() throws IOException {
        try (McapSource source = McapSource.file(file);
                McapWriter writer = target.output.open(List.of(file), profile())) {
            return McapRecovery.recover(source, writer);
        }
    }

    /** Returns the profile in the file's header; none if that is damaged too. */
    private String profile() throws IOException {
        try (McapStreamReader reader = McapStreamReader.open(Files.newInputStream(file))) {
            return reader.next() instanceof McapHeader header ? header.profile() : "";
        } catch (McapFormatException e) {
            return "";
        }
    }

    private static void print(RecoveryReport report, PrintWriter out) {
        out.printf("the file was:  %s%n", report.closed() ? "closed" : "not closed");
        String expected = report.expectedMessages() < 0 ? "" : " of " + report.expectedMessages();
        out.printf("messages:      %d kept%s%n", report.messages(), expected);
        out.printf("chunks:        %d whole, %d damaged%n", report.chunks(), report.damagedChunks());
        out.printf("attachments:   %d kept%n", report.attachments());
        out.printf("metadata:      %d kept%n", report.metadata());
        tell(out, report.unverifiedMessages(), "messages may be damaged: their chunk fails its CRC or is not whole");
        tell(out, report.messagesWithoutChannel(), "messages were left out: their channel is defined nowhere");
        tell(out, report.channelsWithoutSchema(), "channels lost their schema: it is defined nowhere");
        tell(out, report.recordsLeftOut(), "records of other kinds were left out");
        for (LostRange lost : report.lost()) {
            out.printf("lost:          %s%n", lost);
        }
        out.flush();
    }

    private static void tell(PrintWriter out, long count, String what) {
        if (count > 0) {
            out.printf("warning:       %d %s%n", count, what);
        }
    }
}
