package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.foxglove4j.Context;
import org.foxglove4j.messages.GridChannel;
import org.foxglove4j.messages.PackedElementField.NumericType;
import org.foxglove4j.messages.PointCloudChannel;
import org.foxglove4j.messages.Pose;
import org.foxglove4j.messages.Vector2;
import org.foxglove4j.packing.ElementPacker;
import org.foxglove4j.recording.McapSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points and cells that we pack can be unpacked with Foxglove's own classes, using their field descriptions. */
class PackedElementsTest {

    @TempDir
    private Path folder;

    @Test
    void pythonUnpacksPointsAndCells() throws Exception {
        ElementPacker points = ElementPacker.builder()
                .fields(NumericType.FLOAT32, "x", "y", "z")
                .color()
                .build();
        points.addColored(1, -2, 0.5, 0xFF102030);
        points.addColored(4, 5, 6, 0x00FFFEFD);
        ElementPacker cells = ElementPacker.builder()
                .fields(NumericType.INT16, "height")
                .fields(NumericType.FLOAT64, "cost")
                .build();
        cells.add(-300, 0.1);
        cells.add(300, 1e9);

        Path file = folder.resolve("packed.mcap");
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(file)) {
            Instant now = Instant.now();
            PointCloudChannel.create(context, "/points").log(points.toPointCloud(now, "lidar", Pose.identity()));
            GridChannel.create(context, "/grid")
                    .log(cells.toGrid(now, "map", Pose.identity(), 2, new Vector2(0.1, 0.1)));
            mcap.flush();
        }

        assertThat(PeerProcess.run(Peers.python("unpack_elements.py", file)))
                .containsExactly(
                        "/points\t{\"x\": 1.0, \"y\": -2.0, \"z\": 0.5,"
                                + " \"red\": 16, \"green\": 32, \"blue\": 48, \"alpha\": 255}",
                        "/points\t{\"x\": 4.0, \"y\": 5.0, \"z\": 6.0,"
                                + " \"red\": 255, \"green\": 254, \"blue\": 253, \"alpha\": 0}",
                        "/grid\t{\"height\": -300, \"cost\": 0.1}",
                        "/grid\t{\"height\": 300, \"cost\": 1000000000.0}");
    }
}
