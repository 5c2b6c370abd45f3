package org.foxglove4j.websocket;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.Context;

/** A server in a separate process, which uses up all file descriptors on request, and closes them again. */
final class FewDescriptorsServer {

    private FewDescriptorsServer() {}

    public static void main(String[] args) throws IOException {
        try (WebSocketServer server = WebSocketServer.builder()
                .context(Context.create())
                .bind("127.0.0.1", 0)
                .start()) {
            System.out.println(server.port());
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            orders.readLine();
            List<Closeable> taken = takeAll();
            System.out.println("taken");
            orders.readLine();
            for (Closeable one : taken) {
                one.close();
            }
            System.out.println("given back");
            orders.readLine();
        }
    }

    private static List<Closeable> takeAll() {
        List<Closeable> taken = new ArrayList<>();
        while (true) {
            try {
                taken.add(SocketChannel.open());
            } catch (IOException e) {
                return taken;
            }
        }
    }
}
