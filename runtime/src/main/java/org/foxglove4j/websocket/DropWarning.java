package org.foxglove4j.websocket;

import org.foxglove4j.internal.Count;
import org.foxglove4j.internal.Throttle;
import org.foxglove4j.websocket.internal.outbox.Outbox;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notifies one client periodically of dropped messages. Used by one thread. */
final class DropWarning {

    private static final Logger LOGGER = LoggerFactory.getLogger(DropWarning.class);
    private static final String STATUS_ID = "foxglove4j-dropped-messages";

    private final ServerClient client;
    private final Outbox outbox;
    private final Throttle throttle = Throttle.forWarnings();
    private long told;

    DropWarning(ServerClient client, Outbox outbox) {
        this.client = client;
        this.outbox = outbox;
    }

    void tick() {
        long dropped = outbox.droppedMessages();
        if (dropped == told || throttle.tryPass() < 0) {
            return;
        }
        told = dropped;
        LOGGER.info("Outbox for client {} is full: {} dropped so far", client.address(), Count.of(dropped, "message"));
        outbox.offerControl(WireText.textFrame(new Status(
                StatusLevel.WARNING.code(),
                "This connection is too slow: " + Count.of(dropped, "message")
                        + Count.agree(dropped, " has", " have") + " been dropped so far, the"
                        + " oldest messages of the topics with the largest backlog first.",
                STATUS_ID)));
    }
}
