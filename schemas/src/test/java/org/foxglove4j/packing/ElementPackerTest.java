package org.foxglove4j.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.HexFormat;
import org.foxglove4j.messages.Grid;
import org.foxglove4j.messages.PackedElementField;
import org.foxglove4j.messages.PackedElementField.NumericType;
import org.foxglove4j.messages.PointCloud;
import org.foxglove4j.messages.Pose;
import org.foxglove4j.messages.Vector2;
import org.foxglove4j.messages.Vector3;
import org.foxglove4j.messages.VoxelGrid;
import org.junit.jupiter.api.Test;

/** Tests that packed elements match their field descriptions. */
class ElementPackerTest {

    private static final Instant TIME = Instant.ofEpochSecond(5, 10);

    private final ElementPacker xyz =
            ElementPacker.builder().fields(NumericType.FLOAT32, "x", "y", "z").build();

    @Test
    void pointsAreConsecutiveAndLittleEndian() {
        xyz.add(1, -2, 0.5);
        xyz.add(3, 4, Float.NaN);

        assertThat(xyz.stride()).isEqualTo(12);
        assertThat(xyz.count()).isEqualTo(2);
        assertThat(xyz.fields())
                .containsExactly(
                        new PackedElementField("x", 0, NumericType.FLOAT32),
                        new PackedElementField("y", 4, NumericType.FLOAT32),
                        new PackedElementField("z", 8, NumericType.FLOAT32));
        assertThat(HexFormat.of().formatHex(xyz.toByteArray()))
                .isEqualTo("0000803f" + "000000c0" + "0000003f" + "00004040" + "00008040" + "0000c07f");
    }

    @Test
    void everyFieldTypeIsPacked() {
        ElementPacker all = ElementPacker.builder()
                .fields(NumericType.UINT8, "a")
                .fields(NumericType.INT8, "b")
                .fields(NumericType.UINT16, "c")
                .fields(NumericType.INT16, "d")
                .fields(NumericType.UINT32, "e")
                .fields(NumericType.INT32, "f")
                .fields(NumericType.FLOAT32, "g")
                .fields(NumericType.FLOAT64, "h")
                .build();
        all.add(255, -128, 65535, -32768, 4294967295.0, -2147483648, 1.5, 1.1);
        all.add(0.6, 127, 1, 32767, 1, 2147483647, Double.NEGATIVE_INFINITY, 1e300);

        assertThat(all.stride()).isEqualTo(26);
        assertThat(all.fields()).extracting(PackedElementField::offset).containsExactly(0, 1, 2, 4, 6, 10, 14, 18);
        ByteBuffer bytes = ByteBuffer.wrap(all.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(HexFormat.of().formatHex(bytes.array(), 0, 26))
                .isEqualTo("ff" + "80" + "ffff" + "0080" + "ffffffff" + "00000080" + "0000c03f" + "9a9999999999f13f");
        assertThat(bytes.get(26)).isEqualTo((byte) 1);
        assertThat(bytes.getInt(36)).isEqualTo(Integer.MAX_VALUE);
        assertThat(bytes.getFloat(40)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(bytes.getDouble(44)).isEqualTo(1e300);
    }

    @Test
    void colorsAreInTheOrderOfTheNames() {
        ElementPacker colored = ElementPacker.builder()
                .fields(NumericType.FLOAT32, "x", "y", "z")
                .color()
                .build();
        colored.addColored(1, 2, 3, 0xFF102030);
        byte[] byColor = colored.toByteArray();
        colored.clear();
        colored.add(1, 2, 3, 0x10, 0x20, 0x30, 0xFF);

        assertThat(byColor).endsWith(0x10, 0x20, 0x30, 0xFF).isEqualTo(colored.toByteArray());
        assertThat(colored.fields()).extracting(PackedElementField::name).endsWith("red", "green", "blue", "alpha");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> xyz.addColored(1, 2, 3, 0))
                .withMessageContaining("fields(FLOAT32, \"x\", \"y\", \"z\").color()");
    }

    @Test
    void addingArraysMatchesAddingPoints() {
        xyz.add(1, 2, 3);
        xyz.add(4, 5, 6);
        byte[] oneByOne = xyz.toByteArray();

        xyz.clear();
        xyz.addAll(new float[] {1, 2, 3, 4, 5, 6});
        assertThat(xyz.toByteArray()).isEqualTo(oneByOne);
        xyz.clear();
        xyz.addAll(new float[] {0, 1, 2, 3, 9}, 1, 3);
        xyz.addAll(new float[] {4, 5, 6});
        assertThat(xyz.toByteArray()).isEqualTo(oneByOne);
        xyz.clear();
        xyz.addColumns(new float[] {1, 4}, new float[] {2, 5}, new float[] {3, 6});
        assertThat(xyz.toByteArray()).isEqualTo(oneByOne);

        ElementPacker mixed = ElementPacker.builder()
                .fields(NumericType.FLOAT64, "x", "y")
                .fields(NumericType.UINT16, "intensity")
                .build();
        mixed.add(1, 2, 3);
        mixed.add(4, 5, 6);
        byte[] mixedOneByOne = mixed.toByteArray();
        mixed.clear();
        mixed.addAll(new float[] {1, 2, 3, 4, 5, 6});
        assertThat(mixed.toByteArray()).isEqualTo(mixedOneByOne);
    }

    @Test
    void rejectedElementsAddNothing() {
        ElementPacker cells = ElementPacker.builder()
                .fields(NumericType.UINT8, "cost")
                .fields(NumericType.INT16, "height")
                .build();
        cells.add(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.add(256, 0))
                .withMessage("field cost of type UINT8 holds 0 to 255, found 256.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.add(0, Double.NaN))
                .withMessageContaining("field height of type INT16");
        assertThatIllegalArgumentException().isThrownBy(() -> cells.addAll(new float[] {1, 2, 3, 40_000}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.add(1, 2, 3))
                .withMessage("a value for each of the 2 fields [cost, height] was expected, found 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.addAll(new float[3]))
                .withMessageContaining("a multiple of 2 values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.addColumns(new float[2], new float[1]))
                .withMessageContaining("2 values of cost and 1 of height");
        assertThat(cells.count()).isEqualTo(1);
        assertThat(cells.toByteArray()).containsExactly(1, 2, 0);
    }

    @Test
    void fieldsNeedASizeAndDistinctNames() {
        ElementPackerBuilder builder = ElementPacker.builder();
        assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("call fields(");
        builder.fields(NumericType.FLOAT32, "x");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.fields(NumericType.FLOAT64, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.fields(NumericType.UNKNOWN, "y"));
    }

    @Test
    void messagesHaveRowAndSliceStrides() {
        ElementPacker costs =
                ElementPacker.builder().fields(NumericType.UINT16, "cost").build();
        for (int i = 0; i < 24; i++) {
            costs.add(i);
        }
        PointCloud cloud = costs.toPointCloud(TIME, "map", Pose.identity());
        assertThat(cloud.pointStride()).isEqualTo(2);
        assertThat(cloud.data()).hasSize(48);
        Grid grid = costs.toGrid(TIME, "map", Pose.identity(), 4, new Vector2(0.1, 0.1));
        assertThat(grid.columnCount()).isEqualTo(4);
        assertThat(grid.rowStride()).isEqualTo(8);
        assertThat(grid.cellStride()).isEqualTo(2);
        VoxelGrid voxels = costs.toVoxelGrid(TIME, "map", Pose.identity(), 3, 4, new Vector3(1, 1, 1));
        assertThat(voxels.sliceStride()).isEqualTo(24);
        assertThat(voxels.rowStride()).isEqualTo(8);
        assertThat(voxels.cellStride()).isEqualTo(2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> costs.toGrid(TIME, "map", Pose.identity(), 5, new Vector2(1, 1)))
                .withMessage("rows of 5 cells were expected, found 24 cells");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> costs.toVoxelGrid(TIME, "map", Pose.identity(), 5, 5, new Vector3(1, 1, 1)));
    }

    @Test
    void messageKeepsItsPointsWhenThePackerIsReused() {
        xyz.add(1, 2, 3);
        PointCloud cloud = xyz.toPointCloud(TIME, "lidar", Pose.identity());
        byte[] before = cloud.data().clone();
        xyz.clear();
        xyz.add(7, 8, 9);
        assertThat(cloud.data()).isEqualTo(before);
    }

    @Test
    void addingPointsAllocatesNothing() {
        ElementPacker points = ElementPacker.builder()
                .fields(NumericType.FLOAT32, "x", "y", "z")
                .color()
                .initialCapacity(1)
                .build();
        float[] more = {1, 2, 3};
        addMany(points, more); // The buffer grows.
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        addMany(points, more);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        // 20,000 points; what remains is the measurement and the views of arrays that are added as a whole.
        assertThat(allocated).isLessThan(2048);
        assertThat(points.count()).isEqualTo(20_000);
    }

    private void addMany(ElementPacker points, float[] more) {
        points.clear();
        xyz.clear();
        for (int i = 0; i < 20_000; i++) {
            points.addColored(i, 2 * i, 0.5, 0xFF000000 | i);
            xyz.add(i, i, i);
        }
        xyz.addAll(more);
    }
}
