package org.foxglove4j.benchmarks.recording;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.foxglove4j.Channel;
import org.foxglove4j.Context;
import org.foxglove4j.benchmarks.encoding.model.Sample;
import org.foxglove4j.benchmarks.encoding.model.SampleChannel;
import org.foxglove4j.benchmarks.encoding.model.Status;
import org.foxglove4j.benchmarks.encoding.model.Time;
import org.foxglove4j.messages.LaserScan;
import org.foxglove4j.messages.LaserScanChannel;
import org.foxglove4j.messages.Pose;
import org.foxglove4j.messages.PoseInFrame;
import org.foxglove4j.messages.PoseInFrameChannel;
import org.foxglove4j.messages.Quaternion;
import org.foxglove4j.messages.Vector3;

/** The workloads: which messages are created from the readings, and how many. */
enum LogWorkload {
    /** {@code foxglove.PoseInFrame}: seven doubles in protobuf. */
    POSE("pose", 400_000, false),
    /** {@code foxglove.LaserScan}: a pose and a hundred doubles in protobuf. */
    SCAN("scan", 100_000, false),
    /** A pose, a hundred doubles with three decimal places and some more values, in JSON. */
    JSON_SHORT("json-short", 100_000, true),
    /** The same with all digits of the doubles. */
    JSON_FULL("json-full", 30_000, false);

    private static final List<Status> STATUSES = List.of(Status.values());

    private final String label;
    private final int messages;
    private final boolean threePlaces;

    LogWorkload(String label, int messages, boolean threePlaces) {
        this.label = label;
        this.messages = messages;
        this.threePlaces = threePlaces;
    }

    static LogWorkload named(String label) {
        for (LogWorkload workload : values()) {
            if (workload.label.equals(label)) {
                return workload;
            }
        }
        throw new IllegalArgumentException("workload " + label + " is none of pose, scan, json-short and json-full");
    }

    String label() {
        return label;
    }

    int messages() {
        return messages;
    }

    Readings readings() {
        return Readings.random(threePlaces);
    }

    /** Creates the messages, and the task that logs all of them to a context. */
    Logging logging(Readings readings) {
        return switch (this) {
            case POSE -> logging(readings, PoseInFrameChannel::create, i -> poseInFrame(readings, i));
            case SCAN -> logging(readings, LaserScanChannel::create, i -> scan(readings, i));
            case JSON_SHORT, JSON_FULL -> logging(readings, SampleChannel::create, i -> sample(readings, i));
        };
    }

    /** Logs the messages of a workload. */
    interface Logging {
        void logTo(Context context, int count);
    }

    private static <T> Logging logging(
            Readings readings, BiFunction<Context, String, Channel<T>> channels, IntFunction<T> maker) {
        List<T> made = IntStream.range(0, readings.count()).mapToObj(maker).toList();
        return (context, count) -> {
            Channel<T> channel = channels.apply(context, "/topic");
            for (int i = 0; i < count; i++) {
                channel.log(made.get(i % made.size()));
            }
            channel.close();
        };
    }

    private static PoseInFrame poseInFrame(Readings readings, int index) {
        return new PoseInFrame(time(readings, index), readings.frame(index), pose(readings, index));
    }

    private static LaserScan scan(Readings readings, int index) {
        return new LaserScan(
                time(readings, index),
                readings.frame(index),
                pose(readings, index),
                -1.5,
                1.5,
                readings.values(index),
                new double[0]);
    }

    private static Sample sample(Readings readings, int index) {
        return new Sample(
                new Time(readings.seconds(index), readings.nanos(index)),
                readings.frame(index),
                new org.foxglove4j.benchmarks.encoding.model.Pose(
                        new org.foxglove4j.benchmarks.encoding.model.Vector3(
                                readings.pose(index, 0), readings.pose(index, 1), readings.pose(index, 2)),
                        new org.foxglove4j.benchmarks.encoding.model.Quaternion(
                                readings.pose(index, 3),
                                readings.pose(index, 4),
                                readings.pose(index, 5),
                                readings.pose(index, 6))),
                readings.values(index),
                STATUSES.get(readings.status(index)),
                readings.status(index) == 0);
    }

    private static Instant time(Readings readings, int index) {
        return Instant.ofEpochSecond(readings.seconds(index), readings.nanos(index));
    }

    private static Pose pose(Readings readings, int index) {
        return new Pose(
                new Vector3(readings.pose(index, 0), readings.pose(index, 1), readings.pose(index, 2)),
                new Quaternion(
                        readings.pose(index, 3),
                        readings.pose(index, 4),
                        readings.pose(index, 5),
                        readings.pose(index, 6)));
    }
}
