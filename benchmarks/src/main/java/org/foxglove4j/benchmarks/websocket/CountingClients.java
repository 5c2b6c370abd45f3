package org.foxglove4j.benchmarks.websocket;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Connects clients from a separate process, and counts the messages that each receives.
 *
 * <p>Arguments: port, clients, messages to wait for ({@code 0} to read nothing after the subscription). Prints
 * {@code done} when all clients have received that many; exits when its standard input ends.
 */
final class CountingClients {

    private static final Pattern CHANNEL_ID = Pattern.compile("\"id\":(\\d+),\"topic\":\"" + OurServer.TOPIC);
    private static final int BINARY = 2;
    private static final int READ_BYTES = 256 * 1024;

    private CountingClients() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        int clients = Integer.parseInt(args[1]);
        long messages = Long.parseLong(args[2]);
        CountDownLatch done = new CountDownLatch(clients);
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            open.add(socket);
            subscribe(socket);
            if (messages > 0) {
                Thread reader = new Thread(() -> {
                    count(socket, messages);
                    done.countDown();
                });
                reader.setDaemon(true);
                reader.start();
            }
        }
        if (messages > 0) {
            done.await();
            System.out.println("done");
        }
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private static void subscribe(Socket socket) throws IOException {
        String request = String.join(
                "\r\n",
                "GET / HTTP/1.1",
                "Host: localhost",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Protocol: foxglove.sdk.v1",
                "",
                "");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        DataInputStream in = new DataInputStream(socket.getInputStream());
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        Matcher channel;
        do {
            in.readUnsignedByte();
            int length = in.readUnsignedByte();
            byte[] text = new byte[length == 126 ? in.readUnsignedShort() : length];
            in.readFully(text);
            channel = CHANNEL_ID.matcher(new String(text, StandardCharsets.UTF_8));
        } while (!channel.find());
        byte[] subscribe = ("{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":1,\"channelId\":" + channel.group(1)
                        + "}]}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[6 + subscribe.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | subscribe.length);
        System.arraycopy(subscribe, 0, frame, 6, subscribe.length);
        socket.getOutputStream().write(frame);
    }

    /** Reads only the frame headers, so that the client is as fast as possible. */
    private static void count(Socket socket, long messages) {
        byte[] buffer = new byte[READ_BYTES];
        long left = messages;
        long toSkip = 0;
        int from = 0;
        int to = 0;
        try {
            InputStream in = socket.getInputStream();
            while (left > 0 || toSkip > 0) {
                if (toSkip > 0) {
                    int skipped = (int) Math.min(toSkip, to - from);
                    from += skipped;
                    toSkip -= skipped;
                }
                int headerBytes = to - from < 2 ? 2 : headerBytes(buffer[from + 1]);
                if (toSkip == 0 && to - from >= headerBytes && headerBytes(buffer[from + 1]) == headerBytes) {
                    if ((buffer[from] & 0xF) == BINARY) {
                        left--;
                    }
                    toSkip = contentBytes(buffer, from);
                    from += headerBytes;
                    continue;
                }
                if (toSkip > 0 || left > 0) {
                    System.arraycopy(buffer, from, buffer, 0, to - from);
                    to -= from;
                    from = 0;
                    int count = in.read(buffer, to, buffer.length - to);
                    if (count < 0) {
                        throw new IOException("the server closed the connection, " + left + " messages too early");
                    }
                    to += count;
                }
            }
        } catch (IOException e) {
            System.err.println(e);
            System.exit(1);
        }
    }

    private static int headerBytes(byte second) {
        return second == 126 ? 4 : second == 127 ? 10 : 2;
    }

    private static long contentBytes(byte[] buffer, int at) {
        if (buffer[at + 1] == 126) {
            return (buffer[at + 2] & 0xFFL) << 8 | (buffer[at + 3] & 0xFFL);
        }
        if (buffer[at + 1] != 127) {
            return buffer[at + 1];
        }
        long length = 0;
        for (int i = 2; i < 10; i++) {
            length = length << 8 | (buffer[at + i] & 0xFF);
        }
        return length;
    }
}
