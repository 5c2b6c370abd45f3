package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Our server and Foxglove's own give the same answers to the same requests of a client. */
class ServerConversationTest {

    private static final int STEPS = 92;

    private static final int SCHEMA_TABLE_STEPS = 7;

    @Test
    void ourServerSendsTheSameAsTheOfficialOne() throws Exception {
        assertSameResponses("converse.mjs", STEPS);
    }

    @Test
    void ourSchemaTableMatchesTheOfficialOne() throws Exception {
        assertSameResponses("schema_table.mjs", SCHEMA_TABLE_STEPS);
    }

    private static void assertSameResponses(String client, int steps) throws Exception {
        List<String> ours;
        try (ConversationServer server = new ConversationServer()) {
            ours = PeerProcess.run(Peers.node(client, server.url()));
        }
        List<String> theirs;
        try (PeerProcess server = PeerProcess.start(Peers.python("serve_sdk.py"))) {
            theirs = PeerProcess.run(
                    Peers.node(client, "ws://127.0.0.1:" + server.awaitLine(line -> line.matches("\\d+"))));
        }
        assertThat(theirs.stream().filter(line -> line.startsWith("> "))).hasSize(steps);
        assertThat(ours).isEqualTo(theirs);
    }
}
