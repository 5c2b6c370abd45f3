package org.foxglove4j.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.foxglove4j.cli.conversion.ConversionReport;
import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Converts a bag or a data log to MCAP, or rewrites an MCAP file with another compression or chunk size. */
@Command(
        name = "convert",
        description = {
            "Converts a ROS 1 bag (.bag) or a WPILib data log (.wpilog) to MCAP, or rewrites an MCAP file with another"
                    + " compression or chunk size. The messages keep their order.",
            "",
            "Each connection of a ROS 1 bag becomes a channel. Bags that were not closed need not be reindexed first.",
            "",
            "Each entry of a data log becomes a topic. Structs become JSON with a schema, protobuf messages stay as they are,"
                    + " and values of unknown types keep their bytes. The log times are dates if the log contains the time of"
                    + " day, in the entry systemTime or /SystemStats/EpochTimeMicros; otherwise they are the time since the"
                    + " robot started.",
            "",
            "If a bag or a data log is damaged or its end is missing, everything that is readable is converted."
        },
        footer = {
            "",
            "Examples:",
            "  mcap4j convert drive.bag -o drive.mcap",
            "  mcap4j convert match.wpilog -o match.mcap",
            "  mcap4j convert in.mcap -o out.mcap --compression lz4 --chunk-size 4MiB",
            "",
            "The exit code is 3 if part of a bag or a data log was lost."
        })
final class ConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputFile file;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        try (Input input = file.open(console)) {
            FileConversion conversion = FileConversion.of(input.source());
            if (conversion == null) {
                Rewrite.all(MessageOrder.FILE, output.compression()).run(input, output, console);
                return ExitCode.OK;
            }
            if (!Input.isHttpUrl(file.name())) {
                return convert(input, conversion, console);
            }
        }
        // The file is not read from start to end: download it only once.
        try (Input copy = file.openLocally(console)) {
            FileConversion conversion = FileConversion.of(copy.source());
            if (conversion == null) {
                throw new IOException(copy.name() + ": changed while it was read");
            }
            return convert(copy, conversion, console);
        }
    }

    private int convert(Input input, FileConversion conversion, Console console) throws IOException {
        ConversionReport report;
        try (OutputFile target = output.open(List.of(input), conversion.profile(), output.compression(), console);
                Progress progress = Progress.ofBytes(
                        console, conversion.reads() * input.source().size())) {
            report = conversion.converter().convert(input.source(), target.writer(), progress::stepBytes);
            target.complete();
        }
        report.notes().forEach(note -> console.warn(input.name() + ": " + note));
        report.losses().forEach(loss -> console.warn(input.name() + ": " + loss));
        return report.isComplete() ? ExitCode.OK : ExitCode.LOSSY;
    }
}
