package org.foxglove4j.cli;

import java.io.IOException;
import java.util.function.LongConsumer;
import org.foxglove4j.cli.conversion.ConversionReport;
import org.foxglove4j.cli.rosbag.BagConversion;
import org.foxglove4j.cli.wpilog.DataLogConversion;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapWriter;
import org.jspecify.annotations.Nullable;

/**
 * How files of another format become MCAP files.
 *
 * @param profile the profile of the MCAP file
 * @param reads how many times the whole file is read
 * @param converter converts a file
 */
record FileConversion(String profile, int reads, Converter converter) {

    /** Converts a file. */
    @FunctionalInterface
    interface Converter {

        /** Reads a file, and adds its content to another. Passes on the number of bytes read since the previous time. */
        ConversionReport convert(McapSource from, McapWriter to, LongConsumer progress) throws IOException;
    }

    /** Returns the conversion of the format of a file; null for MCAP files and what is not known. */
    static @Nullable FileConversion of(McapSource source) throws IOException {
        if (DataLogConversion.isDataLog(source)) {
            return new FileConversion("", 2, DataLogConversion::convert);
        }
        if (BagConversion.isBag(source)) {
            return new FileConversion(BagConversion.PROFILE, 1, BagConversion::convert);
        }
        return null;
    }
}
