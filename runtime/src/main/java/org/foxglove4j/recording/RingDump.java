package org.foxglove4j.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The content of a ring at one point in time, to be written to a file. */
final class RingDump {

    private final List<RecordedChannel> channels;
    private final List<LatchedMessage> latched = new ArrayList<>();
    private final MessageRing.Snapshot snapshot;

    /** Captures the content of the ring; the caller holds its lock. */
    RingDump(List<RecordedChannel> channels, MessageRing.Snapshot snapshot) {
        this.channels = channels.stream().map(RecordedChannel::renumbered).toList();
        this.snapshot = snapshot;
        for (RecordedChannel channel : channels) {
            channel.ifLatched((kept, logTimeNanos, data, length) -> latched.add(
                    new LatchedMessage(this.channels.get(kept.index()), logTimeNanos, Arrays.copyOf(data, length))));
        }
    }

    /**
     * Writes the messages, preceded by the last messages of latched channels that are older. The log time of these
     * becomes that of the oldest message, so that the file begins there, and their publish time is their original log
     * time.
     *
     * @return the number of messages written
     */
    long writeTo(RecordingFile file) throws IOException {
        long[] oldest = {Long.MAX_VALUE};
        snapshot.forEach(
                (channel, logTimeNanos, data, offset, length) -> oldest[0] = Math.min(oldest[0], logTimeNanos));
        long[] written = {0};
        for (LatchedMessage one : latched) {
            if (one.logTimeNanos < oldest[0]) {
                long logTimeNanos = oldest[0] == Long.MAX_VALUE ? one.logTimeNanos : oldest[0];
                file.carryOver(one.channel, logTimeNanos, one.logTimeNanos, one.data, one.data.length);
                written[0]++;
            }
        }
        snapshot.<IOException>forEach((channel, logTimeNanos, data, offset, length) -> {
            file.write(channels.get(channel), logTimeNanos, data, offset, length, true);
            written[0]++;
        });
        return written[0];
    }

    private static final class LatchedMessage {

        private final RecordedChannel channel;
        private final long logTimeNanos;
        private final byte[] data;

        LatchedMessage(RecordedChannel channel, long logTimeNanos, byte[] data) {
            this.channel = channel;
            this.logTimeNanos = logTimeNanos;
            this.data = data;
        }
    }
}
