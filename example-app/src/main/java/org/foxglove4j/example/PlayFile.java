package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Path;
import org.foxglove4j.playback.McapPlayer;
import org.foxglove4j.websocket.WebSocketServer;

/** Plays a recording to the app, which can pause and seek. Run {@link RecordAndServe} first. */
public final class PlayFile {

    private PlayFile() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        play(Path.of("drive.mcap"));
    }

    static void play(Path path) throws IOException {
        try (McapPlayer player = McapPlayer.open(path);
                WebSocketServer server = player.serve()) {
            System.out.println("Open " + server.appUrl() + ", and press Enter here to stop");
            System.in.read();
        }
    }
}
