package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A client asks the same of our server and of Foxglove's own, and is answered the same. */
class ServerConversationTest {

    private static final int STEPS = 92;

    @Test
    void ourServerSaysWhatFoxglovesOwnSays() throws Exception {
        List<String> ours;
        try (ConversationServer server = new ConversationServer()) {
            ours = converse(server.url());
        }
        List<String> theirs;
        try (PeerProcess server = PeerProcess.start(Peers.python("serve_sdk.py"))) {
            theirs = converse("ws://127.0.0.1:" + server.awaitLine(line -> line.matches("\\d+")));
        }
        assertThat(theirs.stream().filter(line -> line.startsWith("> "))).hasSize(STEPS);
        assertThat(ours).isEqualTo(theirs);
    }

    private static List<String> converse(String url) throws Exception {
        return PeerProcess.run(Peers.node("converse.mjs", url));
    }
}
