package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Path;
import org.foxglove4j.Context;
import org.foxglove4j.recording.McapSink;

/** Records the camera to one file, and everything else to another. */
public final class FilterTopics {

    private FilterTopics() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        record(Path.of("drive.mcap"), Path.of("camera.mcap"));
    }

    static void record(Path drive, Path camera) throws IOException {
        try (Context context = Context.create();
                McapSink everythingElse = McapSink.builder()
                        .context(context)
                        .channelFilter(channel -> !channel.topic().startsWith("/camera"))
                        .create(drive);
                McapSink cameraOnly = McapSink.builder()
                        .context(context)
                        .channelFilter(channel -> channel.topic().startsWith("/camera"))
                        .create(camera)) {
            Pose2dChannel.create(context, "/pose").log(new Pose2d(1, 2, 0.5));
            Pose2dChannel.create(context, "/camera/pose").log(new Pose2d(1, 2, 1.5));
            System.out.println("Recording to " + everythingElse.path() + " and " + cameraOnly.path());
        }
    }
}
