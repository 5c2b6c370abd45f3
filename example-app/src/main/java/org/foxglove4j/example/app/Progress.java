package org.foxglove4j.example.app;

import java.time.Duration;
import java.util.Optional;
import org.foxglove4j.example.app.quakes.Earthquake;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.recording.RecordingStatistics;
import org.foxglove4j.websocket.WebSocketServer;

/** Shows how much has been recorded, the number of clients, and the latest large earthquake. */
final class Progress {

    private final ProgressLine line;
    private final McapSink recording;
    private final WebSocketServer server;
    private String headline = "";

    Progress(ProgressLine line, McapSink recording, WebSocketServer server) {
        this.line = line;
        this.recording = recording;
        this.server = server;
    }

    /**
     * Shows the state, if an update is due.
     *
     * @param elapsed the time since the run began
     * @param news a new earthquake to show, if there is one
     */
    void update(Duration elapsed, Optional<Earthquake> news) {
        news.ifPresent(event -> headline = " | M " + event.magnitude() + " " + event.place());
        if (line.isDue(elapsed)) {
            line.show(elapsed, text(elapsed));
        }
    }

    private String text(Duration elapsed) {
        RecordingStatistics statistics = recording.statistics();
        int clients = server.clients().size();
        return String.format(
                "  %7s | %s messages, %s | %s %s%s",
                Units.seconds(elapsed),
                Units.count(statistics.recordedMessages()),
                Units.bytes(statistics.recordedBytes()),
                clients,
                clients == 1 ? "client" : "clients",
                headline);
    }
}
