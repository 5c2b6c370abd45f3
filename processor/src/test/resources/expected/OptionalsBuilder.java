package good;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.annotation.processing.Generated;
import org.foxglove4j.annotation.FoxgloveGenerated;

/**
 * Builds {@link Optionals} messages. Not thread-safe.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class OptionalsBuilder {
    private OptionalInt count = OptionalInt.empty();

    private OptionalLong id = OptionalLong.empty();

    private OptionalDouble speed = OptionalDouble.empty();

    private Optional<Double> box = Optional.empty();

    private Optional<String> name = Optional.empty();

    private Optional<Point> point = Optional.empty();

    private Optional<Level> level = Optional.empty();

    private Optional<Instant> time = Optional.empty();

    private Optional<Meters> distance = Optional.empty();

    private OptionalsBuilder() {
    }

    /**
     * Creates a builder without any field set.
     *
     * @return the builder
     */
    public static OptionalsBuilder create() {
        return new OptionalsBuilder();
    }

    /**
     * Creates a builder that is initialized with the fields of a message.
     *
     * @param message the message
     * @return the builder
     */
    public static OptionalsBuilder from(Optionals message) {
        OptionalsBuilder builder = new OptionalsBuilder();
        builder.count = message.count();
        builder.id = message.id();
        builder.speed = message.speed();
        builder.box = message.box();
        builder.name = message.name();
        builder.point = message.point();
        builder.level = message.level();
        builder.time = message.time();
        builder.distance = message.distance();
        return builder;
    }

    /**
     * Sets {@code count}, which is absent by default.
     *
     * @param count the value
     * @return this
     */
    public OptionalsBuilder count(OptionalInt count) {
        this.count = count;
        return this;
    }

    /**
     * Sets {@code count}, which is absent by default.
     *
     * @param count the value
     * @return this
     */
    public OptionalsBuilder count(int count) {
        this.count = OptionalInt.of(count);
        return this;
    }

    /**
     * Sets {@code id}, which is absent by default.
     *
     * @param id the value
     * @return this
     */
    public OptionalsBuilder id(OptionalLong id) {
        this.id = id;
        return this;
    }

    /**
     * Sets {@code id}, which is absent by default.
     *
     * @param id the value
     * @return this
     */
    public OptionalsBuilder id(long id) {
        this.id = OptionalLong.of(id);
        return this;
    }

    /**
     * Sets {@code speed}, which is absent by default.
     *
     * @param speed the value
     * @return this
     */
    public OptionalsBuilder speed(OptionalDouble speed) {
        this.speed = speed;
        return this;
    }

    /**
     * Sets {@code speed}, which is absent by default.
     *
     * @param speed the value
     * @return this
     */
    public OptionalsBuilder speed(double speed) {
        this.speed = OptionalDouble.of(speed);
        return this;
    }

    /**
     * Sets {@code box}, which is absent by default.
     *
     * @param box the value
     * @return this
     */
    public OptionalsBuilder box(Optional<Double> box) {
        this.box = box;
        return this;
    }

    /**
     * Sets {@code box}, which is absent by default.
     *
     * @param box the value
     * @return this
     */
    public OptionalsBuilder box(Double box) {
        this.box = Optional.of(box);
        return this;
    }

    /**
     * Sets {@code name}, which is absent by default.
     *
     * @param name the value
     * @return this
     */
    public OptionalsBuilder name(Optional<String> name) {
        this.name = name;
        return this;
    }

    /**
     * Sets {@code name}, which is absent by default.
     *
     * @param name the value
     * @return this
     */
    public OptionalsBuilder name(String name) {
        this.name = Optional.of(name);
        return this;
    }

    /**
     * Sets {@code point}, which is absent by default.
     *
     * @param point the value
     * @return this
     */
    public OptionalsBuilder point(Optional<Point> point) {
        this.point = point;
        return this;
    }

    /**
     * Sets {@code point}, which is absent by default.
     *
     * @param point the value
     * @return this
     */
    public OptionalsBuilder point(Point point) {
        this.point = Optional.of(point);
        return this;
    }

    /**
     * Sets {@code level}, which is absent by default.
     *
     * @param level the value
     * @return this
     */
    public OptionalsBuilder level(Optional<Level> level) {
        this.level = level;
        return this;
    }

    /**
     * Sets {@code level}, which is absent by default.
     *
     * @param level the value
     * @return this
     */
    public OptionalsBuilder level(Level level) {
        this.level = Optional.of(level);
        return this;
    }

    /**
     * Sets {@code time}, which is absent by default.
     *
     * @param time the value
     * @return this
     */
    public OptionalsBuilder time(Optional<Instant> time) {
        this.time = time;
        return this;
    }

    /**
     * Sets {@code time}, which is absent by default.
     *
     * @param time the value
     * @return this
     */
    public OptionalsBuilder time(Instant time) {
        this.time = Optional.of(time);
        return this;
    }

    /**
     * Sets {@code distance}, which is absent by default.
     *
     * @param distance the value
     * @return this
     */
    public OptionalsBuilder distance(Optional<Meters> distance) {
        this.distance = distance;
        return this;
    }

    /**
     * Sets {@code distance}, which is absent by default.
     *
     * @param distance the value
     * @return this
     */
    public OptionalsBuilder distance(Meters distance) {
        this.distance = Optional.of(distance);
        return this;
    }

    /**
     * Builds the message.
     *
     * @return the message
     */
    public Optionals build() {
        return new Optionals(count, id, speed, box, name, point, level, time, distance);
    }
}
