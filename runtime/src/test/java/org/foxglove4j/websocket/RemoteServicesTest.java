package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.foxglove4j.websocket.internal.protocol.AdvertisedService;
import org.junit.jupiter.api.Test;

class RemoteServicesTest {

    private final RemoteServices services = new RemoteServices();

    @Test
    void allWaitingCallsGetAnAdvertisedService() throws Exception {
        CompletableFuture<ServerService> first = services.await("/home", Duration.ofSeconds(10));
        CompletableFuture<ServerService> second = services.await("/home", Duration.ofSeconds(10));
        ServerService offered = services.add(new AdvertisedService(7, "/home", "Home", null, null));
        assertThat(first.get(30, TimeUnit.SECONDS)).isSameAs(offered);
        assertThat(second.get(30, TimeUnit.SECONDS)).isSameAs(offered);
        assertThat(services.waitingCount()).isZero();
    }

    /** A program may ask again and again for a service that its server never offers. */
    @Test
    void timedOutCallIsForgotten() {
        for (int i = 0; i < 10; i++) {
            CompletableFuture<ServerService> waiting = services.await("/home", Duration.ofMillis(1));
            assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(TimeoutException.class);
        }
        assertThat(services.waitingCount()).isZero();
    }

    @Test
    void callOfAnUnknownServiceFailsSoonAfterTheFirstAdvertisement() {
        RemoteServices settling = new RemoteServices(Duration.ofMillis(1));
        CompletableFuture<ServerService> before = settling.await("/none", Duration.ofHours(1));
        settling.add(new AdvertisedService(7, "/home", "Home", null, null));
        assertThat(before)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(IllegalArgumentException.class)
                .withMessageContaining("expected service /none, but the server offers [/home]");
        assertThat(settling.await("/none", Duration.ofHours(1)))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(IllegalArgumentException.class);
        assertThat(settling.await("/home", Duration.ofHours(1))).succeedsWithin(Duration.ofSeconds(10));
        assertThat(settling.waitingCount()).isZero();
    }

    @Test
    void waitingCallsFailWhenTheConnectionEnds() {
        CompletableFuture<ServerService> before = services.await("/home", Duration.ofSeconds(10));
        services.end(new IOException("over"));
        CompletableFuture<ServerService> after = services.await("/home", Duration.ofSeconds(10));
        assertThat(before)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withRootCauseInstanceOf(IOException.class);
        assertThat(after)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withRootCauseInstanceOf(IOException.class);
    }
}
