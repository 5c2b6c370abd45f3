package org.foxglove4j.benchmarks.encoding;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foxglove4j.benchmarks.encoding.model.Color;
import org.foxglove4j.benchmarks.encoding.model.Cube;
import org.foxglove4j.benchmarks.encoding.model.Entity;
import org.foxglove4j.benchmarks.encoding.model.KeyValue;
import org.foxglove4j.benchmarks.encoding.model.Line;
import org.foxglove4j.benchmarks.encoding.model.Pose;
import org.foxglove4j.benchmarks.encoding.model.Quaternion;
import org.foxglove4j.benchmarks.encoding.model.Sample;
import org.foxglove4j.benchmarks.encoding.model.Scene;
import org.foxglove4j.benchmarks.encoding.model.Status;
import org.foxglove4j.benchmarks.encoding.model.Time;
import org.foxglove4j.benchmarks.encoding.model.Vector3;

/** Creates the records to encode, which are the same in each run. */
final class Records {

    private static final int COUNT = 4096;
    private static final List<Status> STATUSES = List.of(Status.values());

    /**
     * A scene contains as many numbers as eight or more other records, so that this many also fit into the processor's
     * cache.
     */
    private static final int SCENES = 512;

    private final SplittableRandom random = new SplittableRandom(1);
    private final boolean threePlaces;

    /**
     * @param threePlaces whether doubles are rounded to three decimal places; otherwise they have up to seventeen
     *     digits
     */
    Records(boolean threePlaces) {
        this.threePlaces = threePlaces;
    }

    Pose[] poses() {
        return many(COUNT, this::pose).toArray(Pose[]::new);
    }

    Sample[] samples() {
        return many(COUNT, this::sample).toArray(Sample[]::new);
    }

    Scene[] scenes() {
        return many(SCENES, this::scene).toArray(Scene[]::new);
    }

    private static <T> Stream<T> many(int count, Supplier<T> one) {
        return IntStream.range(0, count).mapToObj(i -> one.get());
    }

    private double number(double scale) {
        double value = random.nextGaussian() * scale;
        // Adding zero makes -0.0 positive: dsl-json does not write its sign.
        return threePlaces ? Math.rint(value * 1000) / 1000 + 0.0 : value;
    }

    private Vector3 vector(double scale) {
        return new Vector3(number(scale), number(scale), number(scale));
    }

    private Pose pose() {
        return new Pose(vector(10), new Quaternion(number(0.5), number(0.5), number(0.5), number(0.5)));
    }

    private Time time() {
        return new Time(1_700_000_000L + random.nextInt(1_000_000), random.nextInt(1_000_000_000));
    }

    private Color color() {
        return new Color(random.nextInt(256) / 255.0, random.nextInt(256) / 255.0, random.nextInt(256) / 255.0, 1);
    }

    private Sample sample() {
        double[] values = new double[100];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(100);
        }
        return new Sample(
                time(),
                "base_link_" + random.nextInt(100),
                pose(),
                values,
                STATUSES.get(random.nextInt(STATUSES.size())),
                random.nextBoolean());
    }

    private Scene scene() {
        return new Scene(List.of(entity(), entity()));
    }

    private Entity entity() {
        List<KeyValue> metadata = List.of(
                new KeyValue("class", "pallet " + random.nextInt(1000)),
                new KeyValue("track", "id-" + random.nextInt()));
        List<Vector3> points = IntStream.range(0, 10).mapToObj(i -> vector(10)).toList();
        return new Entity(
                time(),
                "map",
                "entity-" + random.nextInt(10_000),
                random.nextBoolean(),
                metadata,
                List.of(new Cube(pose(), vector(1), color()), new Cube(pose(), vector(1), color())),
                List.of(new Line(pose(), 0.05, points, color())));
    }
}
