package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Path;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;

/** Prints the poses of a recording. */
public final class ReadBack {

    private ReadBack() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        print(Path.of("drive.mcap"));
    }

    static void print(Path path) throws IOException {
        try (McapReader reader = McapReader.open(path)) {
            for (McapMessage message : reader.messages(MessageQuery.topics("/pose"))) {
                Pose2d pose = Pose2dChannel.decode(message);
                System.out.println(message.logTime() + " " + pose);
            }
        }
    }
}
