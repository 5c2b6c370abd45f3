package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppUrlTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, false, ws://1.2.3.4:1234",
        "1.2.3.4, true, wss://1.2.3.4:1234",
        "::1, false, ws://[0:0:0:0:0:0:0:1]:1234",
        "fe80::7, true, wss://[fe80:0:0:0:0:0:0:7]:1234",
        "0.0.0.0, false, ws://localhost:1234",
        "::, false, ws://localhost:1234"
    })
    void namesTheServer(String host, boolean tls, String expected) {
        AppUrl url = AppUrl.of(new InetSocketAddress(host, 1234), tls);
        assertThat(url.serverUrl()).isEqualTo(expected);
        assertThat(url.toUri().getQuery()).isEqualTo("ds=foxglove-websocket&ds.url=" + expected);
    }

    @Test
    void namesTheServerOfAnotherProgram() {
        assertThat(AppUrl.of("wss://robot.lab:8765").withLayoutId("lay 1"))
                .hasToString("https://app.foxglove.dev?ds=foxglove-websocket&ds.url=wss%3A%2F%2Frobot.lab%3A8765"
                        + "&layoutId=lay%201");
        assertThatIllegalArgumentException().isThrownBy(() -> AppUrl.of("http://robot.lab"));
    }

    @Test
    void namesTheServerAsSeenByOtherMachines() {
        AppUrl url = AppUrl.of(new InetSocketAddress("0.0.0.0", 1234), false).withServerUrl("ws://10.12.34.2:1234");

        assertThat(url.serverUrl()).isEqualTo("ws://10.12.34.2:1234");
        assertThat(url.withOpenInDesktop())
                .hasToString("https://app.foxglove.dev?ds=foxglove-websocket&ds.url=ws%3A%2F%2F10.12.34.2%3A1234"
                        + "&openIn=desktop");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> url.withServerUrl("10.12.34.2"))
                .withMessage("expected a server URL such as ws://10.12.34.2:8765, found 10.12.34.2");
    }
}
