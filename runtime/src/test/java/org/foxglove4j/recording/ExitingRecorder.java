package org.foxglove4j.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;

/** The program of {@link ExitTest}: it records a few messages and does not close the recording, or does so late. */
final class ExitingRecorder {

    static final int MESSAGES = 100;

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private ExitingRecorder() {}

    /** How the program goes on after its messages. */
    enum Ending {
        /** Returns from {@code main}. */
        RETURN,
        /** Calls {@code System.exit} while another recording is open, too. */
        EXIT,
        /** Waits until it is stopped. */
        WAIT,
        /** Logs until it is stopped. */
        LOG_ON,
        /** Waits until it is stopped, and then has its own shutdown hook log a message and close the recording. */
        CLOSE_ITSELF,
        /** Waits until it is stopped; has configured that the recording stays open. */
        STAY_OPEN,
        /** Returns from {@code main}; the output hangs. */
        HANG
    }

    /** Arguments: the ending, the recording. */
    public static void main(String[] arguments) throws Exception {
        Ending ending = Ending.valueOf(arguments[0]);
        Path path = Path.of(arguments[1]);
        Context context = Context.create();
        McapSinkBuilder builder = McapSink.builder().context(context).closeOnExit(ending != Ending.STAY_OPEN);
        McapSink sink = ending == Ending.HANG ? builder.create(hanging(path)) : builder.create(path);
        RawChannel channel =
                context.channelBuilder("/number").messageEncoding("raw").build();
        for (int i = 0; i < MESSAGES; i++) {
            channel.log(new byte[20], i);
        }
        if (ending == Ending.CLOSE_ITSELF) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeItself(channel, sink)));
        }
        System.out.println("ready");
        switch (ending) {
            case RETURN, HANG -> {}
            case EXIT -> {
                McapSink other = builder.create(path.resolveSibling("other.mcap"));
                channel.log(new byte[20], MESSAGES);
                System.exit(other.failure().isEmpty() ? 0 : 1);
            }
            case WAIT, STAY_OPEN, CLOSE_ITSELF -> NEVER.await();
            case LOG_ON -> logOn(channel);
        }
    }

    private static void logOn(RawChannel channel) throws InterruptedException {
        for (int i = MESSAGES; ; i++) {
            channel.log(new byte[20], i);
            Thread.sleep(1);
        }
    }

    private static void closeItself(RawChannel channel, McapSink sink) {
        channel.log(new byte[20], MESSAGES);
        try {
            sink.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OutputStream hanging(Path path) throws IOException {
        return new OutputStream() {

            private final OutputStream target = Files.newOutputStream(path);
            private long written;

            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] data, int offset, int length) throws IOException {
                written += length;
                if (written > 1000) {
                    try {
                        NEVER.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }
                target.write(data, offset, length);
            }
        };
    }
}
