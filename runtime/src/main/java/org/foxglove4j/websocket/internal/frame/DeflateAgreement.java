package org.foxglove4j.websocket.internal.frame;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.foxglove4j.websocket.internal.frame.Extension.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The compression parameters that two peers have negotiated. See RFC 7692, section 7.1.
 *
 * @param serverNoContextTakeover whether the server compresses each message independently
 * @param clientNoContextTakeover whether the client compresses each message independently
 * @param serverMaxWindowBits the size of the server's window, as a power of two
 * @param clientMaxWindowBits the size of the client's window, as a power of two
 */
public record DeflateAgreement(
        boolean serverNoContextTakeover,
        boolean clientNoContextTakeover,
        int serverMaxWindowBits,
        int clientMaxWindowBits) {

    public static final int MAX_WINDOW_BITS = 15;

    /** The offer of the client, which is the same as that of browsers. */
    public static final String OFFER = "permessage-deflate; client_max_window_bits";

    private static final String NAME = "permessage-deflate";
    private static final String SERVER_NO_CONTEXT_TAKEOVER = "server_no_context_takeover";
    private static final String CLIENT_NO_CONTEXT_TAKEOVER = "client_no_context_takeover";
    private static final String SERVER_MAX_WINDOW_BITS = "server_max_window_bits";
    private static final String CLIENT_MAX_WINDOW_BITS = "client_max_window_bits";
    private static final int NOT_GIVEN = 0;
    private static final int WITHOUT_VALUE = -1;
    private static final int INVALID = -2;

    /**
     * The answer of a server.
     *
     * @param header the header to return to the client
     */
    public record Accepted(DeflateAgreement agreement, String header) {}

    /** The content of a list of parameters, or null if it is invalid. */
    private record Given(boolean serverNoTakeover, boolean clientNoTakeover, int serverBits, int clientBits) {

        static @Nullable Given of(List<Parameter> parameters) {
            Set<String> names = new HashSet<>();
            int serverBits = NOT_GIVEN;
            int clientBits = NOT_GIVEN;
            for (Parameter parameter : parameters) {
                String value = parameter.value();
                boolean known = switch (parameter.name()) {
                    case SERVER_NO_CONTEXT_TAKEOVER, CLIENT_NO_CONTEXT_TAKEOVER -> value == null;
                    case SERVER_MAX_WINDOW_BITS -> (serverBits = windowBits(value)) > 0;
                    case CLIENT_MAX_WINDOW_BITS -> (clientBits = windowBits(value)) != INVALID;
                    default -> false;
                };
                if (!known || !names.add(parameter.name())) {
                    return null;
                }
            }
            return new Given(
                    names.contains(SERVER_NO_CONTEXT_TAKEOVER),
                    names.contains(CLIENT_NO_CONTEXT_TAKEOVER),
                    serverBits,
                    clientBits);
        }

        /** Parses a number without leading zeros; see RFC 7692, section 7.1.2. */
        private static int windowBits(@Nullable String value) {
            if (value == null) {
                return WITHOUT_VALUE;
            }
            return switch (value) {
                case "8", "9", "10", "11", "12", "13", "14", "15" -> Integer.parseInt(value);
                default -> INVALID;
            };
        }
    }

    /**
     * Accepts the first acceptable offer of a client. Clients are always told to compress each message independently,
     * so that the server keeps no state for them.
     *
     * @param contextTakeover whether this server uses preceding messages as context for compression
     * @return the answer, or null if no offer is acceptable
     */
    public static @Nullable Accepted answer(List<Extension> offers, boolean contextTakeover) {
        for (Extension offer : offers) {
            Given given = offer.name().equals(NAME) ? Given.of(offer.parameters()) : null;
            if (given != null) {
                return accept(given, contextTakeover);
            }
        }
        return null;
    }

    private static Accepted accept(Given given, boolean contextTakeover) {
        boolean alone = given.serverNoTakeover || !contextTakeover;
        StringBuilder header = new StringBuilder(NAME);
        if (alone) {
            header.append("; " + SERVER_NO_CONTEXT_TAKEOVER);
        }
        header.append("; " + CLIENT_NO_CONTEXT_TAKEOVER);
        if (given.serverBits != NOT_GIVEN) {
            header.append("; " + SERVER_MAX_WINDOW_BITS + "=").append(given.serverBits);
        }
        return new Accepted(
                new DeflateAgreement(alone, true, bitsOrMost(given.serverBits), MAX_WINDOW_BITS), header.toString());
    }

    /**
     * Reads a server's answer to {@link #OFFER}.
     *
     * @return the agreement, or null if the answer is not valid for this offer
     */
    public static @Nullable DeflateAgreement ofAnswer(Extension answer) {
        Given given = answer.name().equals(NAME) ? Given.of(answer.parameters()) : null;
        if (given == null || given.clientBits == WITHOUT_VALUE) {
            return null;
        }
        return new DeflateAgreement(
                given.serverNoTakeover,
                given.clientNoTakeover,
                bitsOrMost(given.serverBits),
                bitsOrMost(given.clientBits));
    }

    private static int bitsOrMost(int bits) {
        return bits > 0 ? bits : MAX_WINDOW_BITS;
    }
}
