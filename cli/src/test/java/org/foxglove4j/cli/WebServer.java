package org.foxglove4j.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A web server with one file, which it serves by ranges at {@code /ranges.mcap}, and only as a whole at {@code
 * /whole.mcap}.
 */
final class WebServer implements AutoCloseable {

    private final byte[] file;
    private final AtomicLong sent = new AtomicLong();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    WebServer(byte[] file) throws IOException {
        this.file = file;
        server.createContext("/ranges.mcap", this::sendRange);
        server.createContext("/whole.mcap", exchange -> send(exchange, 200, 0, file.length));
        server.setExecutor(executor);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Returns how many bytes of the file were sent. */
    long sent() {
        return sent.get();
    }

    private void sendRange(HttpExchange exchange) throws IOException {
        String[] ends = exchange.getRequestHeaders()
                .getFirst("Range")
                .replace("bytes=", "")
                .split("-");
        int start = Integer.parseInt(ends[0]);
        int end = Math.min(file.length, Integer.parseInt(ends[1]) + 1);
        exchange.getResponseHeaders().set("Content-Range", "bytes " + start + "-" + (end - 1) + "/" + file.length);
        send(exchange, 206, start, end);
    }

    private void send(HttpExchange exchange, int status, int start, int end) throws IOException {
        exchange.sendResponseHeaders(status, end - start);
        exchange.getResponseBody().write(file, start, end - start);
        sent.addAndGet(end - start);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
