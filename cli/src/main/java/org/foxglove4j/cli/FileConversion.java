package org.foxglove4j.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.foxglove4j.cli.conversion.ConversionReport;
import org.foxglove4j.cli.rosbag.BagConversion;
import org.foxglove4j.cli.rosbag2.BagFile;
import org.foxglove4j.cli.rosbag2.DatabaseConversion;
import org.foxglove4j.cli.sqlite.Database;
import org.foxglove4j.cli.sqlite.DatabaseFiles;
import org.foxglove4j.cli.wpilog.DataLogConversion;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapWriter;
import org.jspecify.annotations.Nullable;

/**
 * How files of another format become MCAP files.
 *
 * @param profile the profile of the MCAP file
 * @param reads how many times the whole file is read
 * @param converter converts the files
 */
record FileConversion(String profile, int reads, Converter converter) {

    /** Converts files. */
    @FunctionalInterface
    interface Converter {

        /** Reads local files, and adds their content to another. Passes on the number of bytes read since the previous time. */
        ConversionReport convert(List<Input> from, McapWriter to, LongConsumer progress) throws IOException;
    }

    /** Returns the conversion of the format of a file; null for MCAP files and what is not known. */
    static @Nullable FileConversion of(McapSource source, RosDefinitions definitions) throws IOException {
        if (DataLogConversion.isDataLog(source)) {
            return new FileConversion(
                    "",
                    2,
                    (from, to, progress) ->
                            DataLogConversion.convert(from.get(0).source(), to, progress));
        }
        if (BagConversion.isBag(source)) {
            return new FileConversion(
                    BagConversion.PROFILE,
                    1,
                    (from, to, progress) -> BagConversion.convert(from.get(0).source(), to, progress));
        }
        return Database.isDatabase(source) ? ofDatabases(definitions) : null;
    }

    /** Returns the conversion of the databases of a ROS 2 bag. */
    static FileConversion ofDatabases(RosDefinitions definitions) {
        return new FileConversion(
                DatabaseConversion.PROFILE,
                1,
                (from, to, progress) -> DatabaseConversion.convert(
                        from.stream().map(FileConversion::bagFile).toList(),
                        definitions.prefixPath(),
                        definitions.areNeeded(),
                        to,
                        progress));
    }

    private static BagFile bagFile(Input input) {
        return input.isDecompressed()
                ? new BagFile(String.valueOf(input.path().getFileName()), true, () -> DatabaseFiles.of(input.source()))
                : BagFile.of(input.path());
    }
}
