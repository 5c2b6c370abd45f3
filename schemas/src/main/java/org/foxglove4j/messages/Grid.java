package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A flat grid of cells, for example a map of costs.
 *
 * @param timestamp when it holds
 * @param frameId the frame of reference
 * @param pose where its first corner lies; rows go along y, columns along x
 * @param columnCount how many cells there are in a row
 * @param cellSize the size of a cell along x and y
 * @param rowStride the distance between two rows in the data
 * @param cellStride the distance between two cells in the data
 * @param fields what a cell consists of
 * @param data the cells by rows, little-endian
 */
@FoxgloveSchema(name = "foxglove.Grid", encoding = Encoding.PROTOBUF, naming = FieldNaming.SNAKE_CASE, builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record Grid(
        Instant timestamp,
        String frameId,
        Pose pose,
        @FoxgloveField(unsigned = true, fixed = true) int columnCount,
        @FoxgloveField(unit = "m") Vector2 cellSize,

        @FoxgloveField(unsigned = true, fixed = true, unit = "B")
        int rowStride,

        @FoxgloveField(unsigned = true, fixed = true, unit = "B")
        int cellStride,

        List<PackedElementField> fields,
        byte[] data) {}
