package org.foxglove4j.websocket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Describes a server, as sent by the server.
 *
 * @param name the name of the server; may be empty
 * @param capabilities the offered capabilities by their names in the protocol, such as {@code clientPublish}, {@code
 *     parameters} or {@code time}; newer servers may send others
 * @param supportedEncodings the message encodings that the server accepts from clients
 * @param metadata other information about the server, such as {@code fg-library}
 * @param sessionId the id of the session, which changes when the server starts over; empty if the server does not send
 *     one
 * @param dataStartTime the start of the recorded data that the server plays back, if any
 * @param dataEndTime the end of the recorded data that the server plays back, if any
 */
public record ServerDescription(
        String name,
        Set<String> capabilities,
        List<String> supportedEncodings,
        Map<String, String> metadata,
        String sessionId,
        Optional<Instant> dataStartTime,
        Optional<Instant> dataEndTime) {

    /** Creates a description. */
    public ServerDescription {
        capabilities = Set.copyOf(capabilities);
        supportedEncodings = List.copyOf(supportedEncodings);
        metadata = Map.copyOf(metadata);
    }

    /** Returns whether the server offers a capability. */
    public boolean offers(Capability capability) {
        return capabilities.contains(capability.wireName());
    }
}
