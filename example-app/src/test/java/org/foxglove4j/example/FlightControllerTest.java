package org.foxglove4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * Tests that the controller serves a remote data loader under Spring and Tomcat, and aborts the connection on errors.
 */
class FlightControllerTest {

    private final HttpTestClient client = new HttpTestClient();
    private final Tomcat tomcat = new Tomcat();

    @TempDir
    private Path folder;

    /** What Spring Boot does by itself. */
    @EnableWebMvc
    static final class Configuration {}

    @BeforeEach
    void start() throws LifecycleException {
        Logger.getLogger("org.apache").setLevel(Level.OFF);
        Logger.getLogger("org.springframework").setLevel(Level.WARNING);
        AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
        spring.register(Configuration.class, FlightController.class);
        spring.addBeanFactoryPostProcessor(
                beans -> beans.registerSingleton("flights", (FlightController.Flights) FlightControllerTest::find));
        tomcat.setBaseDir(folder.toString());
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setConnector(connector);
        Wrapper servlet = Tomcat.addServlet(
                tomcat.addContext("", folder.toString()), "dispatcher", new DispatcherServlet(spring));
        servlet.setAsyncSupported(true);
        servlet.addMapping("/");
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    /** Finds flights whose positions are sorted, or all but the last. */
    private static Flight find(String id) {
        Flight flight = BackEndCookbookTest.flight();
        List<Flight.Position> positions = new ArrayList<>(flight.positions());
        if (id.startsWith("unsorted")) {
            int more = id.equals("unsorted, long") ? 200_000 : 0;
            for (int i = 0; i < more; i++) {
                positions.add(new Flight.Position(flight.landing().plusMillis(i), new Pose2d(i, i, i)));
            }
            positions.add(positions.get(0));
        }
        return new Flight(id, flight.takeoff(), flight.landing(), positions);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
    }

    @Test
    void flightIsListedAndServed() throws Exception {
        URI manifest = uri("/manifest?flightId=LH%207");
        assertThat(client.get(manifest).headers().firstValue("Content-Type")).contains("application/json");
        assertThat(client.text(manifest))
                .isEqualTo(new String(
                        BackEndCookbook.manifest(BackEndCookbookTest.flight()).toJson(), UTF_8));
        byte[] body = client.get(manifest.resolve("data?flightId=LH%207")).body();
        assertThat(HttpTestClient.poses(body))
                .containsExactly("/pose 2024-01-01T10:00:00Z 1.0", "/pose 2024-01-01T10:00:01Z 4.0");
    }

    @Test
    void earlyFailureIsAnErrorResponse() throws Exception {
        assertThat(client.get(uri("/data?flightId=unsorted")).statusCode()).isEqualTo(500);
    }

    @Test
    void lateFailureAbortsTheResponse() {
        assertThatThrownBy(() -> client.get(uri("/data?flightId=unsorted,%20long")))
                .isInstanceOf(IOException.class);
    }
}
