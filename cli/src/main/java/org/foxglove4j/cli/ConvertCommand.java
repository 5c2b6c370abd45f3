package org.foxglove4j.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.foxglove4j.cli.wpilog.ConversionReport;
import org.foxglove4j.cli.wpilog.DataLogConversion;
import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Converts a WPILib data log to MCAP, or rewrites an MCAP file with another compression or chunk size. */
@Command(
        name = "convert",
        description = {
            "Converts a WPILib data log (.wpilog) to MCAP, or rewrites an MCAP file with another compression or chunk size. The"
                    + " messages keep their order.",
            "",
            "Each entry of a data log becomes a topic. Structs become JSON with a schema, protobuf messages stay as they are,"
                    + " and values of unknown types keep their bytes. The log times are dates if the log contains the time of"
                    + " day, in the entry systemTime or /SystemStats/EpochTimeMicros; otherwise they are the time since the"
                    + " robot started. If the end of the log is missing, all complete records are converted.",
            "",
            "Unlike mcap convert, it does not convert ROS bags."
        },
        footer = {
            "",
            "Examples:",
            "  mcap4j convert match.wpilog -o match.mcap",
            "  mcap4j convert in.mcap -o out.mcap --compression lz4 --chunk-size 4MiB",
            "",
            "The exit code is 3 if part of a data log was lost."
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
            if (!DataLogConversion.isDataLog(input.source())) {
                Rewrite.all(MessageOrder.FILE, output.compression()).run(input, output, console);
                return ExitCode.OK;
            }
            if (!Input.isHttpUrl(file.name())) {
                return convertDataLog(input, console);
            }
        }
        // A data log is read twice: download it only once.
        try (Input copy = file.openLocally(console)) {
            return convertDataLog(copy, console);
        }
    }

    private int convertDataLog(Input input, Console console) throws IOException {
        ConversionReport report;
        try (OutputFile target = output.open(List.of(input), "", output.compression(), console);
                Progress progress = Progress.ofBytes(console, 2 * input.source().size())) {
            report = DataLogConversion.convert(input.source(), target.writer(), progress::stepBytes);
            target.complete();
        }
        report.notes().forEach(note -> console.warn(input.name() + ": " + note));
        report.losses().forEach(loss -> console.warn(input.name() + ": " + loss));
        return report.isComplete() ? ExitCode.OK : ExitCode.LOSSY;
    }
}
