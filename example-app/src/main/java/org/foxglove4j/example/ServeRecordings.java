package org.foxglove4j.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.foxglove4j.dataloader.Manifest;
import org.foxglove4j.dataloader.McapBody;
import org.foxglove4j.dataloader.QueryParameters;
import org.foxglove4j.dataloader.StreamedSource;
import org.foxglove4j.dataloader.StreamedSourceBuilder;
import org.foxglove4j.mcap.MessageQuery;

/** Serves the recordings in a directory to a remote data loader. Run {@link RecordAndServe} first. */
public final class ServeRecordings implements AutoCloseable {

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private ServeRecordings(Path folder, int port) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/manifest", exchange -> answer(exchange, this::manifest));
        server.createContext("/data", exchange -> answer(exchange, this::data));
        server.setExecutor(threads);
        server.start();
    }

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        try (ServeRecordings recordings = start(Path.of("."), 8080)) {
            URI loader = URI.create("http://localhost:3000");
            System.out.println("With a remote data loader at " + loader + " that asks " + recordings.manifestUri()
                    + ", open "
                    + QueryParameters.none().with("name", "drive").appUrl(loader) + "; press Enter here to stop");
            System.in.read();
        }
    }

    static ServeRecordings start(Path folder, int port) throws IOException {
        return new ServeRecordings(folder, port);
    }

    URI manifestUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/manifest");
    }

    private void manifest(HttpExchange exchange, QueryParameters parameters) throws IOException {
        Path file = file(parameters);
        StreamedSourceBuilder source = StreamedSource.builder("data?" + parameters)
                .id("v1 " + parameters + " " + Files.getLastModifiedTime(file))
                .recordings(List.of(file), query(parameters));
        if (!source.hasRecordedMessages()) {
            refuse(exchange, 404, "nothing was recorded in that period");
            return;
        }
        byte[] json = Manifest.of(parameters.require("name"), source.build()).toJson();
        exchange.getResponseHeaders().set("Content-Type", Manifest.MEDIA_TYPE);
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }

    private void data(HttpExchange exchange, QueryParameters parameters) throws IOException {
        List<Path> files = List.of(file(parameters));
        MessageQuery query = query(parameters);
        exchange.getResponseHeaders().set("Content-Type", McapBody.MEDIA_TYPE);
        exchange.sendResponseHeaders(200, 0);
        McapBody.write(exchange.getResponseBody(), body -> body.writeMessages(files, query));
    }

    private Path file(QueryParameters parameters) throws IOException {
        String name = parameters.require("name");
        if (!name.matches("[\\w-]+")) {
            throw new IllegalArgumentException("expected a name with only letters, digits and dashes, found " + name);
        }
        Path file = folder.resolve(name + ".mcap");
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    private static MessageQuery query(QueryParameters parameters) {
        MessageQuery query = MessageQuery.all();
        query = parameters.time("startTime").map(query::from).orElse(query);
        return parameters.time("endTime").map(query::until).orElse(query);
    }

    /** Answers a request; if sending the response fails, the connection is aborted. */
    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET");
            exchange.sendResponseHeaders(405, -1);
            exchange.close();
            return;
        }
        try {
            answer.to(exchange, QueryParameters.parse(exchange.getRequestURI().getRawQuery()));
        } catch (IllegalArgumentException e) {
            refuse(exchange, 400, Objects.toString(e.getMessage()));
        } catch (NoSuchFileException e) {
            refuse(exchange, 404, "no such recording");
        }
        exchange.close();
    }

    private static void refuse(HttpExchange exchange, int status, String reason) throws IOException {
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, text.length);
        exchange.getResponseBody().write(text);
    }

    @Override
    public void close() {
        server.stop(1);
        threads.shutdown();
    }

    private interface Answer {
        void to(HttpExchange exchange, QueryParameters parameters) throws IOException;
    }
}
