package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A three-dimensional grid of cells.
 *
 * @param timestamp the time at which it is valid
 * @param frameId the frame of reference
 * @param pose the pose of the corner of its first cell
 * @param rowCount the number of rows in a slice, along y
 * @param columnCount the number of cells in a row, along x
 * @param cellSize the size of a cell along x, y and z
 * @param sliceStride the distance between the starts of two slices in the data
 * @param rowStride the distance between the starts of two rows in the data
 * @param cellStride the distance between the starts of two cells in the data
 * @param fields the fields of a cell
 * @param data the cells, ordered by slice along z, then row, then column, little-endian
 */
@FoxgloveSchema(
        name = "foxglove.VoxelGrid",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record VoxelGrid(
        Instant timestamp,
        String frameId,
        Pose pose,
        @FoxgloveField(unsigned = true, fixed = true) int rowCount,
        @FoxgloveField(unsigned = true, fixed = true) int columnCount,
        @FoxgloveField(unit = "m") Vector3 cellSize,

        @FoxgloveField(unsigned = true, fixed = true, unit = "B")
        int sliceStride,

        @FoxgloveField(unsigned = true, fixed = true, unit = "B")
        int rowStride,

        @FoxgloveField(unsigned = true, fixed = true, unit = "B")
        int cellStride,

        List<PackedElementField> fields,
        byte[] data) {}
