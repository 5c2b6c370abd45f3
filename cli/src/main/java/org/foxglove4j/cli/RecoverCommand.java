package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.LostRange;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapHeader;
import org.foxglove4j.mcap.McapRecovery;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.RecoveryReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a good file from one that is cut off or damaged. */
@Command(
        name = "recover",
        description = {
            "Makes a good file from one that is cut off or damaged, and tells what was kept and what was lost.",
            "",
            "It goes on behind damage, and keeps of a broken chunk what can be decoded. The report goes to standard output,"
                    + " or to the error stream if the file does."
        },
        footer = {
            "",
            "Examples:",
            "  mcap4j recover broken.mcap -o good.mcap",
            "  mcap4j recover not-closed.mcap --in-place",
            "",
            "Ends with 0 if nothing was lost, with 3 if something was, with 1 if nothing could be kept."
        })
final class RecoverCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputFile file;

    @Option(
            names = "--in-place",
            description =
                    "Finish the file where it is, if it merely was not closed; what follows the last whole record is"
                            + " cut off.")
    private boolean inPlace;

    @Option(
            names = {"-a", "--always-decode-chunk"},
            hidden = true,
            description = "Chunks are always decoded here.")
    @SuppressWarnings("UnusedVariable")
    private boolean alwaysDecodeChunk;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        if (inPlace && (!output.isStandard() || Input.isStandard(file.name()) || Input.isUrl(file.name()))) {
            throw new IllegalArgumentException("--in-place wants a file of this machine, by name, and no --output");
        }
        RecoveryReport report = inPlace ? McapRecovery.finishInPlace(Path.of(file.name())) : recover(console);
        print(report, inPlace || !output.isStandard() ? console.text() : console.err());
        if (report.isComplete()) {
            return ExitCode.OK;
        }
        boolean keptAnything = report.messages() + report.attachments() + report.metadata() > 0;
        if (!keptAnything) {
            console.warn(file.name() + ": there is nothing in it that could be kept; is it an MCAP file?");
        }
        return keptAnything ? ExitCode.LOSSY : ExitCode.FAILED;
    }

    private RecoveryReport recover(Console console) throws IOException {
        try (Input input = file.openAtHand(console);
                McapSource source = new ProgressSource(input.source(), console);
                OutputFile target = output.open(List.of(input), profile(input.path()), output.compression(), console)) {
            // What could be saved of a disk that fails is better than nothing.
            target.complete();
            return McapRecovery.recover(source, target.writer());
        }
    }

    /** Returns the profile in the file's header; none if that is damaged too. */
    private static String profile(Path file) throws IOException {
        try (McapStreamReader reader = McapStreamReader.open(file)) {
            return reader.next() instanceof McapHeader header ? header.profile() : "";
        } catch (McapFormatException e) {
            return "";
        }
    }

    private static void print(RecoveryReport report, PrintWriter out) {
        out.printf(Locales.NONE, "the file was:  %s%n", report.closed() ? "closed" : "not closed");
        String expected = report.expectedMessages() < 0 ? "" : " of " + report.expectedMessages();
        out.printf(Locales.NONE, "messages:      %d kept%s%n", report.messages(), expected);
        out.printf(Locales.NONE, "chunks:        %d whole, %d damaged%n", report.chunks(), report.damagedChunks());
        out.printf(Locales.NONE, "attachments:   %d kept%n", report.attachments());
        out.printf(Locales.NONE, "metadata:      %d kept%n", report.metadata());
        if (report.otherRecords() > 0) {
            out.printf(Locales.NONE, "applications': %d records kept%n", report.otherRecords());
        }
        tell(out, report.unverifiedMessages(), "messages may be damaged: their chunk fails its CRC or is not whole");
        tell(out, report.messagesWithoutChannel(), "messages were left out: their channel is defined nowhere");
        tell(out, report.channelsWithoutSchema(), "channels lost their schema: it is defined nowhere");
        tell(out, report.recordsLeftOut(), "records of other kinds were left out");
        for (LostRange lost : report.lost()) {
            out.printf(Locales.NONE, "lost:          %s%n", lost);
        }
        out.flush();
    }

    private static void tell(PrintWriter out, long count, String what) {
        if (count > 0) {
            out.printf(Locales.NONE, "warning:       %d %s%n", count, what);
        }
    }
}
