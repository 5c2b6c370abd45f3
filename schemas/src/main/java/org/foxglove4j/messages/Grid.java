package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A two-dimensional grid of cells, for example a cost map.
 *
 * @param timestamp the time at which it is valid
 * @param frameId the frame of reference
 * @param pose the pose of the corner of its first cell; rows follow each other along y, columns along x
 * @param columnCount the number of cells in a row
 * @param cellSize the size of a cell along x and y
 * @param rowStride the distance between the starts of two rows in the data
 * @param cellStride the distance between the starts of two cells in the data
 * @param fields the fields of a cell
 * @param data the cells in row-major order, little-endian
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
