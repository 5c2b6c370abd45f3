package org.foxglove4j.websocket;

import java.util.Map;
import java.util.stream.Collectors;
import org.foxglove4j.internal.Count;
import org.foxglove4j.internal.Throttle;
import org.foxglove4j.websocket.internal.outbox.Outbox;
import org.foxglove4j.websocket.internal.outbox.OutboxCounts;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notifies one client periodically of dropped messages. Used by one thread. */
final class DropWarning {

    private static final Logger LOGGER = LoggerFactory.getLogger(DropWarning.class);
    private static final String STATUS_ID = "foxglove4j-dropped-messages";

    /** The maximum number of topics that are named. */
    private static final int MAX_TOPICS = 3;

    private final ServerClient client;
    private final Outbox outbox;
    private final Throttle throttle = Throttle.forWarnings();
    private long told;

    DropWarning(ServerClient client, Outbox outbox) {
        this.client = client;
        this.outbox = outbox;
    }

    void tick() {
        if (outbox.droppedMessages() == told || throttle.tryPass() < 0) {
            return;
        }
        OutboxCounts counts = outbox.counts();
        long dropped = counts.droppedMessages();
        told = dropped;
        String topics = FailureText.repair(topics(counts.droppedByTopic()));
        LOGGER.info(
                "Outbox for client {} is full: {} dropped so far{}",
                client.address(),
                Count.of(dropped, "message"),
                topics);
        outbox.offerControl(WireText.textFrame(new Status(
                StatusLevel.WARNING.code(),
                "This connection is too slow: " + Count.of(dropped, "message")
                        + Count.agree(dropped, " has", " have") + " been dropped so far" + topics
                        + ", the oldest messages of the topics with the largest backlog first.",
                STATUS_ID)));
    }

    /** Returns the topics with the largest counts, for example {@code  (120 on /camera, 3 on /pose)}. */
    private static String topics(Map<String, Long> droppedByTopic) {
        String named = droppedByTopic.entrySet().stream()
                .limit(MAX_TOPICS)
                .map(entry -> entry.getValue() + " on " + entry.getKey())
                .collect(Collectors.joining(", "));
        int others = droppedByTopic.size() - MAX_TOPICS;
        return named.isEmpty()
                ? ""
                : " (" + named + (others > 0 ? ", others on " + Count.of(others, "more topic") : "") + ")";
    }
}
