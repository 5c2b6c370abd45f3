package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.foxglove4j.cli.conversion.ConversionReport;
import org.foxglove4j.cli.conversion.Zstandard;
import org.foxglove4j.cli.rosbag2.BagFolder;
import org.foxglove4j.mcap.McapSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Converts a bag or a data log to MCAP, or rewrites an MCAP file with another compression or chunk size. */
@Command(
        name = "convert",
        description = {
            "Converts a ROS 1 bag (.bag), a ROS 2 bag (.db3, or the directory of the bag) or a WPILib data log (.wpilog) to"
                    + " MCAP, or rewrites an MCAP file with another compression or chunk size. The messages keep their order.",
            "",
            "Each connection of a ROS 1 bag becomes a channel. Bags that were not closed need not be reindexed first.",
            "",
            "Each topic of a ROS 2 bag becomes a channel. The definitions of its types are taken from the bag, or else from"
                    + " --ament-prefix-path. The files of a directory become one file, whether they are databases or MCAP files."
                    + " Files (.db3.zstd, .mcap.zstd) and messages that are compressed with zstd are decompressed.",
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
            "  mcap4j convert drive/ -o drive.mcap",
            "  mcap4j convert drive_0.db3 --ament-prefix-path /opt/ros/humble -o drive.mcap",
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

    @Parameters(index = "1", arity = "0..1", paramLabel = "OUTPUT", description = "The same as --output=OUTPUT.")
    private @Nullable Path target;

    @Mixin
    private RosDefinitions definitions;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        output.setFile(target);
        Decompression decompression = new Decompression(output.folder(), console);
        int code;
        try (OpenFiles open = new OpenFiles()) {
            code = BagFiles.isFolder(file.name())
                    ? convertFolder(Path.of(file.name()), open, decompression, console)
                    : convertFile(open, decompression, console);
        }
        return decompression.isIntact() ? code : ExitCode.LOSSY;
    }

    private int convertFile(OpenFiles open, Decompression decompression, Console console) throws IOException {
        Input input = open.add(file.open(console));
        boolean compressed = Zstandard.isCompressed(input.source());
        FileConversion conversion = FileConversion.of(input.source(), definitions);
        if (Input.isHttpUrl(file.name()) && (compressed || conversion != null)) {
            // Only MCAP files are read from start to end: download others only once.
            input = open.add(file.openLocally(console));
        }
        if (compressed) {
            input = open.add(input.decompressed(decompression));
            conversion = FileConversion.of(input.source(), definitions);
        }
        return conversion == null
                ? new McapConversion(output, false, console).run(List.of(input))
                : convert(List.of(input), input.name(), input.source().size(), conversion, console);
    }

    private int convertFolder(Path folder, OpenFiles open, Decompression decompression, Console console)
            throws IOException {
        List<Input> inputs = new ArrayList<>();
        long size = 0;
        List<Path> files = BagFolder.files(folder);
        for (Path path : files) {
            Input input = open.add(Input.open(path.toString(), console));
            try (McapSource source = input.openSource()) {
                boolean compressed = Zstandard.isCompressed(source);
                inputs.add(compressed ? open.add(input.decompressed(decompression)) : input);
                size += compressed ? Zstandard.plainSize(source) : source.size();
            }
        }
        return BagFolder.isMcap(files.get(0))
                ? new McapConversion(output, true, console).run(inputs)
                : convert(inputs, folder.toString(), size, FileConversion.ofDatabases(definitions), console);
    }

    private int convert(List<Input> inputs, String name, long size, FileConversion conversion, Console console)
            throws IOException {
        ConversionReport report;
        try (OutputFile target = output.open(inputs, conversion.profile(), output.compression(), console);
                Progress progress = Progress.ofBytes(console, conversion.reads() * size)) {
            report = conversion.converter().convert(inputs, target.writer(), progress::stepBytes);
            target.complete();
        }
        report.notes().forEach(note -> console.warn(name + ": " + note));
        report.losses().forEach(loss -> console.warn(name + ": " + loss));
        return report.isComplete() ? ExitCode.OK : ExitCode.LOSSY;
    }
}
