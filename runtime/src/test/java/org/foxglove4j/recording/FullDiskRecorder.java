package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;

/**
 * The program that {@link FullDiskTest} runs: it records numbered messages, more than fit on the disk, then copies the
 * recording to where the test can read it, and reports the result.
 */
final class FullDiskRecorder {

    static final int MESSAGE_BYTES = 10_000;
    static final int MESSAGES = 4_000;

    /** Slow enough for the deletion of old files to keep up on a busy machine. */
    private static final int BURST = 20;

    private static final long PAUSE_NANOS = 5_000_000;

    private FullDiskRecorder() {}

    /** Records. Arguments: the folder on the small disk, that for the copies, and the size of the files, or 0 for one file. */
    public static void main(String[] arguments) throws IOException {
        Path disk = Path.of(arguments[0]);
        long fileBytes = Long.parseLong(arguments[2]);
        AtomicInteger errors = countErrors();
        Context context = Context.create();
        McapSinkBuilder builder = McapSink.builder().context(context);
        if (fileBytes > 0) {
            builder.rotation(Rotation.everyBytes(fileBytes)).diskBudgetBytes(1L << 40);
        }
        McapSink sink = builder.create(disk.resolve("drive.mcap"));
        RawChannel channel =
                context.channelBuilder("/numbered").messageEncoding("raw").build();
        SplittableRandom random = new SplittableRandom(1);
        ByteBuffer message = ByteBuffer.allocate(MESSAGE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        int logged = 0;
        while (logged < MESSAGES || (fileBytes > 0 && logged < 2 * MESSAGES && !flush(sink))) {
            random.nextBytes(message.array());
            message.putInt(0, logged);
            channel.log(message.array(), logged);
            logged++;
            if (logged % BURST == 0) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        String outcome = "closed";
        try {
            sink.close();
        } catch (IOException e) {
            outcome = "failed";
        }
        try (Stream<Path> files = Files.list(disk)) {
            for (Path file : files.toList()) {
                Files.copy(file, Path.of(arguments[1]).resolve(file.getFileName()));
            }
        }
        RecordingStatistics statistics = sink.statistics();
        System.out.println(outcome + " " + errors + " " + statistics.recordedMessages() + " "
                + statistics.lostMessages() + " " + statistics.deletedFiles() + " " + logged);
    }

    /** Returns whether that succeeded; it fails while the recording switches to another file. */
    private static boolean flush(McapSink sink) {
        try {
            sink.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static AtomicInteger countErrors() {
        AtomicInteger errors = new AtomicInteger();
        Logger.getLogger("org.foxglove4j").addHandler(new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel() == Level.SEVERE) {
                    errors.incrementAndGet();
                }
            }

            @Override
            public void flush() {
                // Holds nothing back.
            }

            @Override
            public void close() {
                // Holds nothing open.
            }
        });
        return errors;
    }
}
