package org.foxglove4j.websocket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a server says of itself.
 *
 * @param name what its users call it; may be empty
 * @param capabilities what it offers, in the protocol's words: {@code clientPublish}, {@code parameters}, {@code time} ...;
 *     a newer server may name others
 * @param supportedEncodings the message encodings that it takes from clients
 * @param metadata what else is known of it, such as {@code fg-library}
 * @param sessionId changes when the server forgets what it has shown; empty if the server does not say
 * @param dataStartTime the beginning of the data that it plays back, if it does
 * @param dataEndTime the end of the data that it plays back, if it does
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

    /** Returns whether the server offers something. */
    public boolean offers(Capability capability) {
        return capabilities.contains(capability.wireName());
    }
}
