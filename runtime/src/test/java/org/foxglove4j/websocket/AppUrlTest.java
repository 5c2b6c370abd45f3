package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppUrlTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, false, ws://1.2.3.4:1234",
        "1.2.3.4, true, wss://1.2.3.4:1234",
        "::1, false, ws://[0:0:0:0:0:0:0:1]:1234",
        "fe80::7, true, wss://[fe80:0:0:0:0:0:0:7]:1234",
        "0.0.0.0, false, ws://127.0.0.1:1234",
        "::, false, ws://[::1]:1234"
    })
    void namesTheServer(String host, boolean tls, String expected) {
        AppUrl url = AppUrl.of(new InetSocketAddress(host, 1234), tls);
        assertThat(url.serverUrl()).isEqualTo(expected);
        assertThat(url.toUri().getQuery()).isEqualTo("ds=foxglove-websocket&ds.url=" + expected);
    }
}
