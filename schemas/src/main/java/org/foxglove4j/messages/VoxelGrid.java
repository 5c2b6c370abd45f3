package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A grid of cells in space.
 *
 * @param timestamp when it holds
 * @param frameId the frame of reference
 * @param pose where its first corner lies
 * @param rowCount how many rows there are in a slice, along y
 * @param columnCount how many cells there are in a row, along x
 * @param cellSize the size of a cell along x, y and z
 * @param sliceStride the distance between two slices in the data
 * @param rowStride the distance between two rows in the data
 * @param cellStride the distance between two cells in the data
 * @param fields what a cell consists of
 * @param data the cells by slices along z, then rows, little-endian
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
