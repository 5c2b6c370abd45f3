package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.foxglove4j.Context;
import org.foxglove4j.messages.Color;
import org.foxglove4j.messages.CubePrimitive;
import org.foxglove4j.messages.Pose;
import org.foxglove4j.messages.SceneEntity;
import org.foxglove4j.messages.SceneEntityBuilder;
import org.foxglove4j.messages.SceneUpdate;
import org.foxglove4j.messages.SceneUpdateChannel;
import org.foxglove4j.messages.Vector3;
import org.foxglove4j.recording.McapSink;

/** Shows a red box in the 3D panel, with Foxglove's well-known message types. */
public final class ShowScene {

    private ShowScene() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        record(Path.of("scene.mcap"));
    }

    static void record(Path path) throws IOException {
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(path)) {
            CubePrimitive box = new CubePrimitive(Pose.at(0, 0, 0.5), new Vector3(1, 1, 1), Color.opaque(1, 0, 0));
            SceneUpdateChannel.create(context, "/scene").log(new SceneUpdate(List.of(), List.of(entity(box))));
            System.out.println("Recording to " + mcap.path());
        }
    }

    private static SceneEntity entity(CubePrimitive cube) {
        return SceneEntityBuilder.create()
                .timestamp(Instant.now())
                .frameId("world")
                .id("box")
                .lifetime(Duration.ZERO)
                .cubes(List.of(cube))
                .build();
    }
}
