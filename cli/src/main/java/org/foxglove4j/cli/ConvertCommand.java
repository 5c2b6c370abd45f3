package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.foxglove4j.cli.conversion.ConversionReport;
import org.foxglove4j.cli.rosbag2.BagFolder;
import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Converts a bag or a data log to MCAP, or rewrites an MCAP file with another compression or chunk size. */
@Command(
        name = "convert",
        description = {
            "Converts a ROS 1 bag (.bag), a ROS 2 bag in SQLite databases (.db3, or the directory of the bag) or a WPILib data"
                    + " log (.wpilog) to MCAP, or rewrites an MCAP file with another compression or chunk size. The messages"
                    + " keep their order.",
            "",
            "Each connection of a ROS 1 bag becomes a channel. Bags that were not closed need not be reindexed first.",
            "",
            "Each topic of a ROS 2 bag becomes a channel. The definitions of its types are taken from the bag, or else from"
                    + " --ament-prefix-path.",
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

    @Mixin
    private RosDefinitions definitions;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        if (isFolder(file.name())) {
            return convertFolder(Path.of(file.name()), console);
        }
        try (Input input = file.open(console)) {
            FileConversion conversion = FileConversion.of(input.source(), definitions);
            if (conversion == null) {
                Rewrite.all(MessageOrder.FILE, output.compression()).run(input, output, console);
                return ExitCode.OK;
            }
            if (!Input.isHttpUrl(file.name())) {
                return convert(List.of(input), input.name(), conversion, console);
            }
        }
        // The file is not read from start to end: download it only once.
        try (Input copy = file.openLocally(console)) {
            FileConversion conversion = FileConversion.of(copy.source(), definitions);
            if (conversion == null) {
                throw new IOException(copy.name() + ": changed while it was read");
            }
            return convert(List.of(copy), copy.name(), conversion, console);
        }
    }

    private static boolean isFolder(String name) {
        return !Input.isStandard(name) && !Input.isUrl(name) && Files.isDirectory(Path.of(name));
    }

    private int convertFolder(Path folder, Console console) throws IOException {
        List<Input> inputs = new ArrayList<>();
        try {
            for (Path database : BagFolder.databases(folder)) {
                inputs.add(Input.open(database.toString(), console));
            }
            return convert(inputs, folder.toString(), FileConversion.ofDatabases(definitions), console);
        } finally {
            for (Input input : inputs) {
                input.close();
            }
        }
    }

    private int convert(List<Input> inputs, String name, FileConversion conversion, Console console)
            throws IOException {
        long size = 0;
        for (Input input : inputs) {
            size += input.source().size();
        }
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
