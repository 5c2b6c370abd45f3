package org.foxglove4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.parameter.ParameterValue;
import org.foxglove4j.websocket.Capability;
import org.foxglove4j.websocket.ConnectedClient;
import org.foxglove4j.websocket.ConnectionGraph;
import org.foxglove4j.websocket.ParameterHandler;
import org.foxglove4j.websocket.PlaybackCommand;
import org.foxglove4j.websocket.PlaybackRequest;
import org.foxglove4j.websocket.PlaybackState;
import org.foxglove4j.websocket.PlaybackStatus;
import org.foxglove4j.websocket.Service;
import org.foxglove4j.websocket.ServiceRequest;
import org.foxglove4j.websocket.StatusLevel;
import org.foxglove4j.websocket.WebSocketServer;

/** Serves with our server what {@code serve_sdk.py} serves with Foxglove's. Clients send commands to {@code /do}. */
final class ConversationServer implements AutoCloseable {

    private final SeenCalls seen = new SeenCalls();
    private final Context context = Context.create();
    private final RawChannel first = context.channelBuilder("/a")
            .messageEncoding("json")
            .schema(jsonSchema("A"))
            .build();
    private final RawChannel free = context.channelBuilder("/free")
            .messageEncoding("text")
            .schema(Schema.create("Free", "words", "für alle".getBytes(UTF_8)))
            .build();
    private final WebSocketServer server;

    /** A channel that a client can open and close. */
    private RawChannel late;

    ConversationServer() throws IOException {
        server = WebSocketServer.builder()
                .name("conversation")
                .bind("127.0.0.1", 0)
                .sessionId("session-1")
                .context(context)
                .capabilities(
                        Capability.CLIENT_PUBLISH, Capability.CONNECTION_GRAPH, Capability.TIME, Capability.SERVICES)
                .supportedEncodings("json")
                .listener(seen)
                .parameters(new KeptParameters())
                .assets(ConversationServer::fetch)
                .playback(Instant.ofEpochSecond(100), Instant.ofEpochSecond(105, 5), this::control)
                .services(
                        Service.builder("/do").type("Do").handler(this::perform),
                        Service.builder("/fail").type("Fail").handler(request -> {
                            throw new IllegalStateException("on purpose");
                        }),
                        Service.builder("/typed")
                                .type("Typed")
                                .request("json", jsonSchema("Q"))
                                .response("text", jsonSchema("R"))
                                .handler(ServiceRequest::payload))
                .start();
    }

    String url() {
        return server.appUrl().serverUrl();
    }

    @Override
    public void close() {
        server.close();
        context.close();
    }

    private byte[] perform(ServiceRequest request) throws InterruptedException {
        String answer = "done";
        String[] command = new String(request.payload(), UTF_8).split(" ");
        switch (command[0]) {
            case "log" -> {
                first.log("{\"x\":1}".getBytes(UTF_8), 123456);
                free.log(new byte[0], 7);
            }
            case "seen" -> answer = seen.take(Integer.parseInt(command[1]));
            case "parameters" ->
                server.publishParameterValues(
                        Parameter.of("float", 1.5), Parameter.of("int", 2), Parameter.unset("gone"));
            case "graph" ->
                server.publishConnectionGraph(ConnectionGraph.builder()
                        .publishedTopic("/a", "node")
                        .subscribedTopic("/b", "app")
                        .advertisedService("/do", "node")
                        .build());
            case "smallergraph" ->
                server.publishConnectionGraph(
                        ConnectionGraph.builder().publishedTopic("/a", "other").build());
            case "time" -> server.broadcastTime(42);
            case "status" -> {
                server.publishStatus(StatusLevel.INFO, "information");
                server.publishStatus(StatusLevel.WARNING, "warning", "w-1");
                server.publishStatus(StatusLevel.ERROR, "error");
            }
            case "unstatus" -> server.removeStatus("w-1", "never");
            case "ended" ->
                server.broadcastPlaybackState(new PlaybackState(PlaybackStatus.ENDED, Instant.ofEpochSecond(105), 1));
            case "clear" -> server.clearSession("session-2");
            case "offer" ->
                server.addServices(Service.builder("/raw").type("Raw").handler(ConversationServer::reverse));
            case "withdraw" -> server.removeServices("/raw", "/never");
            case "open" ->
                late = context.channelBuilder("/late")
                        .messageEncoding("json")
                        .schema(jsonSchema("Late"))
                        .build();
            case "close" -> late.close();
            default -> throw new IllegalArgumentException(request.toString());
        }
        return answer.getBytes(UTF_8);
    }

    private PlaybackState control(PlaybackRequest request) {
        boolean playing = request.command() == PlaybackCommand.PLAY;
        seen.add("playback " + (playing ? "play " : "pause ") + request.speed() + " "
                + request.seekTime().map(ConversationServer::nanos).orElse("None"));
        return new PlaybackState(
                playing ? PlaybackStatus.PLAYING : PlaybackStatus.PAUSED,
                request.seekTime().orElse(Instant.ofEpochSecond(101)),
                request.speed(),
                request.seekTime().isPresent());
    }

    private static String nanos(Instant time) {
        return time.getEpochSecond() + String.format("%09d", time.getNano());
    }

    private static byte[] fetch(String uri) throws FileNotFoundException {
        return switch (uri) {
            case "package://arm" -> new byte[] {(byte) 0xca, (byte) 0xfe};
            case "package://empty" -> new byte[0];
            default -> throw new FileNotFoundException("not found");
        };
    }

    private static byte[] reverse(ServiceRequest request) {
        return new StringBuilder(new String(request.payload(), UTF_8))
                .reverse()
                .toString()
                .getBytes(UTF_8);
    }

    private static Schema jsonSchema(String name) {
        return Schema.jsonSchema(name, "{\"type\":\"object\"}");
    }

    /** Parameters that accept any value that a client sets, like those of the peer. */
    private static final class KeptParameters implements ParameterHandler {

        private final Map<String, Parameter> byName = List.of(
                        Parameter.of("bool", true),
                        Parameter.of("bytes", new byte[] {0x10, 0x20, 0x30}),
                        Parameter.of(
                                "dict",
                                ParameterValue.of(Map.of("k", ParameterValue.of(Map.of("n", ParameterValue.of(1)))))),
                        Parameter.of("float", 0.5),
                        Parameter.of("floats", 1.5, 2.5),
                        Parameter.of("int", 7),
                        Parameter.of("text", "ü"))
                .stream()
                .collect(Collectors.toMap(Parameter::name, parameter -> parameter, (a, b) -> b, TreeMap::new));

        @Override
        public synchronized List<Parameter> getParameters(ConnectedClient client, List<String> names) {
            return names.isEmpty()
                    ? List.copyOf(byName.values())
                    : names.stream().map(byName::get).filter(Objects::nonNull).toList();
        }

        @Override
        public synchronized List<Parameter> setParameters(ConnectedClient client, List<Parameter> parameters) {
            parameters.forEach(parameter -> byName.put(parameter.name(), parameter));
            return parameters;
        }
    }
}
