package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.foxglove4j.Context;
import org.foxglove4j.recording.McapSink;

/** Logs the state of an object that changes over time. */
public final class LogObjects {

    private LogObjects() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        grip(Path.of("gripper.mcap"));
    }

    static void grip(Path path) throws IOException {
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(path)) {
            GripperChannel channel = GripperChannel.create(context, "/gripper");
            Gripper gripper = new Gripper();
            channel.log(gripper);
            gripper.setState(Gripper.State.CLOSED);
            gripper.setHeld(Optional.of("a cup"));
            channel.log(gripper);
            System.out.println("Recording to " + mcap.path());
        }
    }
}
