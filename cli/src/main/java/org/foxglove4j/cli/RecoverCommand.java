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
import org.foxglove4j.mcap.McapStatistics;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.RecoveryReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Repairs a truncated or damaged file. */
@Command(
        name = "recover",
        description = {
            "Repairs a truncated or damaged file, and reports what was kept and what was lost.",
            "",
            "Continues after damaged parts, and keeps everything in a damaged chunk that can be decoded. The report goes to"
                    + " standard output, or to standard error if the file goes to standard output."
        },
        footer = {
            "",
            "Examples:",
            "  mcap4j recover broken.mcap -o good.mcap",
            "  mcap4j recover not-closed.mcap --in-place",
            "",
            "Exits with 0 if nothing was lost, 3 if something was lost, and 1 if nothing could be kept; then no"
                    + " file is written."
        })
final class RecoverCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputFile file;

    @Option(
            names = "--in-place",
            description =
                    "Complete the file in place if it merely was not closed; anything after the last complete record is"
                            + " cut off.")
    private boolean inPlace;

    @Option(
            names = {"-a", "--always-decode-chunk"},
            hidden = true,
            description = "Has no effect: chunks are always decoded.")
    @SuppressWarnings("UnusedVariable")
    private boolean alwaysDecodeChunk;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        if (inPlace && (!output.isStandard() || Input.isStandard(file.name()) || Input.isUrl(file.name()))) {
            throw new IllegalArgumentException("--in-place needs a local file, and no --output");
        }
        RecoveryReport report = inPlace ? McapRecovery.finishInPlace(Path.of(file.name())) : recover(console);
        print(report, inPlace || !output.isStandard() ? console.text() : console.err());
        if (report.isComplete()) {
            return ExitCode.OK;
        }
        if (report.isEmpty()) {
            console.warn(file.name() + ": found nothing that can be kept");
            return ExitCode.FAILED;
        }
        return ExitCode.LOSSY;
    }

    private RecoveryReport recover(Console console) throws IOException {
        try (Input input = file.openLocally(console);
                McapSource source = new ProgressSource(input.source(), console);
                OutputFile target = output.open(List.of(input), profile(input.path()), output.compression(), console)) {
            RecoveryReport report = recover(source, target);
            if (report.isComplete() || !report.isEmpty()) {
                target.complete();
            } else {
                requireMcap(input.path());
            }
            return report;
        }
    }

    private static RecoveryReport recover(McapSource source, OutputFile target) throws IOException {
        try {
            return McapRecovery.recover(source, target.writer());
        } catch (IOException e) {
            McapStatistics kept = target.writer().statistics();
            if (kept.messageCount() + kept.attachmentCount() + kept.metadataCount() > 0) {
                // A partial result from a failing disk is better than none.
                target.complete();
            }
            throw e;
        }
    }

    /**
     * Checks that a file from which nothing could be kept is an MCAP file at all.
     *
     * @throws McapFormatException if it is not
     */
    private static void requireMcap(Path file) throws IOException {
        try (McapStreamReader reader = McapStreamReader.open(file)) {
            reader.next();
        } catch (McapFormatException e) {
            if (e.offset() == 0) {
                throw e;
            }
        }
    }

    /** Returns the profile in the file's header, or an empty string if the header is damaged. */
    private static String profile(Path file) throws IOException {
        try (McapStreamReader reader = McapStreamReader.open(file)) {
            return reader.next() instanceof McapHeader header ? header.profile() : "";
        } catch (McapFormatException e) {
            return "";
        }
    }

    private static void print(RecoveryReport report, PrintWriter out) {
        out.printf(Locales.NONE, "input:         %s%n", report.closed() ? "closed" : "not closed");
        String expected = report.expectedMessages() < 0 ? "" : " of " + report.expectedMessages();
        out.printf(Locales.NONE, "messages:      %d kept%s%n", report.messages(), expected);
        out.printf(Locales.NONE, "chunks:        %d intact, %d damaged%n", report.chunks(), report.damagedChunks());
        out.printf(Locales.NONE, "attachments:   %d kept%n", report.attachments());
        out.printf(Locales.NONE, "metadata:      %d kept%n", report.metadata());
        if (report.otherRecords() > 0) {
            out.printf(Locales.NONE, "other records: %d kept%n", report.otherRecords());
        }
        printWarning(
                out,
                report.unverifiedMessages(),
                "message",
                "may be damaged: the chunk is incomplete or has a CRC error");
        printWarning(out, report.messagesWithoutChannel(), "message", "dropped: the channel is not defined");
        printWarning(out, report.channelsWithoutSchema(), "channel", "without schema: it is not defined");
        printWarning(out, report.recordsLeftOut(), "record", "of another kind dropped");
        for (LostRange lost : report.lost()) {
            out.printf(Locales.NONE, "lost:          %s%n", lost);
        }
        out.flush();
    }

    private static void printWarning(PrintWriter out, long count, String noun, String what) {
        if (count > 0) {
            out.printf(Locales.NONE, "warning:       %d %s%s %s%n", count, noun, count == 1 ? "" : "s", what);
        }
    }
}
