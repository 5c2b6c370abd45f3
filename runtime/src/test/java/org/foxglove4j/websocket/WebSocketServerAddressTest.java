package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.foxglove4j.Context;
import org.junit.jupiter.api.Test;

/** Tests the address of the server and how it is reported. */
class WebSocketServerAddressTest {

    @Test
    void logShowsTheUrlToOpen() throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(WebSocketServer.class.getName());
        Level level = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addHandler(log);
        try (Context context = Context.create();
                WebSocketServer here =
                        WebSocketServer.builder().context(context).port(0).start();
                WebSocketServer everywhere = WebSocketServer.builder()
                        .context(context)
                        .bind("0.0.0.0", 0)
                        .start()) {
            assertThat(logged)
                    .contains(
                            "Started server on ws://127.0.0.1:" + here.port() + "; open " + here.appUrl(),
                            "Started server on ws://localhost:" + everywhere.port() + " and all other addresses; open "
                                    + everywhere.appUrl());
            assertThat(here).hasToString("WebSocketServer[ws://127.0.0.1:" + here.port() + "]");
        } finally {
            logger.removeHandler(log);
            logger.setLevel(level);
        }
    }

    @Test
    void systemPropertySetsTheDefaultPort() throws Exception {
        try {
            System.setProperty("foxglove4j.port", "0");
            try (WebSocketServer server =
                    WebSocketServer.builder().context(Context.create()).start()) {
                assertThat(server.port()).isPositive();
            }
            for (String noPort : List.of("", "-1", "65536", "http")) {
                System.setProperty("foxglove4j.port", noPort);
                assertThatIllegalArgumentException()
                        .isThrownBy(WebSocketServer::builder)
                        .withMessage(
                                "system property foxglove4j.port: expected a port from 0 to 65535, found " + noPort);
            }
        } finally {
            System.clearProperty("foxglove4j.port");
        }
    }

    @Test
    void portMustBeInRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebSocketServer.builder().port(65536))
                .withMessage("port 65536 is not between 0 and 65535");
    }
}
