package org.foxglove4j.example;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.foxglove4j.Context;
import org.foxglove4j.messages.CompressedImageChannel;
import org.foxglove4j.messages.PackedElementField.NumericType;
import org.foxglove4j.messages.PointCloudChannel;
import org.foxglove4j.messages.Pose;
import org.foxglove4j.packing.BufferedImages;
import org.foxglove4j.packing.ElementPacker;
import org.foxglove4j.recording.McapSink;

/** Shows a point cloud in the 3D panel and a picture in the Image panel. */
public final class ShowPoints {

    private ShowPoints() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        record(Path.of("points.mcap"));
    }

    static void record(Path path) throws IOException {
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(path)) {
            logSpiral(PointCloudChannel.create(context, "/lidar"));
            logPicture(CompressedImageChannel.create(context, "/camera"));
            System.out.println("Recording to " + mcap.path());
        }
    }

    private static void logSpiral(PointCloudChannel lidar) {
        ElementPacker points = ElementPacker.builder()
                .fields(NumericType.FLOAT32, "x", "y", "z", "intensity")
                .build();
        for (int i = 0; i < 1000; i++) {
            double angle = i * Math.PI / 50;
            points.add(Math.cos(angle), Math.sin(angle), i * 0.001, i);
        }
        lidar.log(points.toPointCloud(Instant.now(), "lidar", Pose.identity()));
        points.clear();
    }

    private static void logPicture(CompressedImageChannel camera) {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            image.setRGB(x, x * image.getHeight() / image.getWidth(), 0xFFCC00);
        }
        camera.log(BufferedImages.jpeg(Instant.now(), "camera", image, 0.75f));
    }
}
