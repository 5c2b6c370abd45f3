package org.foxglove4j.mcap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server with one file. */
final class RangeServer implements AutoCloseable {

    /** Answers a request for the bytes from {@code start} to before {@code end}. */
    @FunctionalInterface
    interface Handler {
        void handle(HttpExchange exchange, int start, int end) throws IOException;
    }

    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Handler handler;

    RangeServer(byte[] file) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        handler = (exchange, start, end) -> sendRange(exchange, file, start, Math.min(end, file.length));
        server.createContext("/drive.mcap", this::handle);
        server.createContext("/moved.mcap", exchange -> {
            exchange.getResponseHeaders().set("Location", "/drive.mcap");
            send(exchange, 302, new byte[0]);
        });
        server.setExecutor(executor);
        server.start();
    }

    /** Answers otherwise from now on. */
    void answer(Handler newHandler) {
        handler = newHandler;
    }

    URI uri() {
        return uri("/drive.mcap");
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Returns the requested ranges. */
    List<String> ranges() {
        return ranges;
    }

    List<String> authorizations() {
        return authorizations;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String[] ends = range.substring("bytes=".length()).split("-", -1);
        handler.handle(exchange, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) + 1);
    }

    static void sendRange(HttpExchange exchange, byte[] file, int start, int end) throws IOException {
        if (start >= file.length) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + file.length);
            send(exchange, 416, new byte[0]);
            return;
        }
        exchange.getResponseHeaders().set("Content-Range", "bytes " + start + "-" + (end - 1) + "/" + file.length);
        exchange.sendResponseHeaders(206, end - start);
        exchange.getResponseBody().write(file, start, end - start);
        exchange.close();
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
