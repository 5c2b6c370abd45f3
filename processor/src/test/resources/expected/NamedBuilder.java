package good;

import javax.annotation.processing.Generated;
import org.foxglove4j.annotation.FoxgloveGenerated;

/**
 * Builds {@link Named} messages. Not thread-safe.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class NamedBuilder {
    private double wheelSpeed;

    private String serial;

    private String url;

    private int message;

    private int out;

    private int in;

    private int field;

    private int array;

    private int position;

    private int seen;

    private Integer value;

    private String values;

    private NamedBuilder() {
    }

    /**
     * Creates a builder without any field set.
     *
     * @return the builder
     */
    public static NamedBuilder create() {
        return new NamedBuilder();
    }

    /**
     * Creates a builder that is initialized with the fields of a message.
     *
     * @param message the message
     * @return the builder
     */
    public static NamedBuilder from(Named message) {
        NamedBuilder builder = new NamedBuilder();
        builder.wheelSpeed = message.wheelSpeed();
        builder.serial = message.serial();
        builder.url = message.url();
        builder.message = message.message();
        builder.out = message.out();
        builder.in = message.in();
        builder.field = message.field();
        builder.array = message.array();
        builder.position = message.position();
        builder.seen = message.seen();
        builder.value = message.value();
        builder.values = message.values();
        return builder;
    }

    /**
     * Sets {@code wheelSpeed}.
     *
     * @param wheelSpeed the value
     * @return this
     */
    public NamedBuilder wheelSpeed(double wheelSpeed) {
        this.wheelSpeed = wheelSpeed;
        return this;
    }

    /**
     * Sets {@code serial}, which is absent by default.
     *
     * @param serial As printed on the back.
     * @return this
     */
    public NamedBuilder serial(String serial) {
        this.serial = serial;
        return this;
    }

    /**
     * Sets {@code url}, which is absent by default.
     *
     * @param url Where to find it.
     * @return this
     */
    public NamedBuilder url(String url) {
        this.url = url;
        return this;
    }

    /**
     * Sets {@code message}.
     *
     * @param message the value
     * @return this
     */
    public NamedBuilder message(int message) {
        this.message = message;
        return this;
    }

    /**
     * Sets {@code out}.
     *
     * @param out the value
     * @return this
     */
    public NamedBuilder out(int out) {
        this.out = out;
        return this;
    }

    /**
     * Sets {@code in}.
     *
     * @param in the value
     * @return this
     */
    public NamedBuilder in(int in) {
        this.in = in;
        return this;
    }

    /**
     * Sets {@code field}.
     *
     * @param field the value
     * @return this
     */
    public NamedBuilder field(int field) {
        this.field = field;
        return this;
    }

    /**
     * Sets {@code array}.
     *
     * @param array the value
     * @return this
     */
    public NamedBuilder array(int array) {
        this.array = array;
        return this;
    }

    /**
     * Sets {@code position}.
     *
     * @param position the value
     * @return this
     */
    public NamedBuilder position(int position) {
        this.position = position;
        return this;
    }

    /**
     * Sets {@code seen}.
     *
     * @param seen the value
     * @return this
     */
    public NamedBuilder seen(int seen) {
        this.seen = seen;
        return this;
    }

    /**
     * Sets {@code value}, which is absent by default.
     *
     * @param value the value
     * @return this
     */
    public NamedBuilder value(Integer value) {
        this.value = value;
        return this;
    }

    /**
     * Sets {@code values}, which is absent by default.
     *
     * @param values the value
     * @return this
     */
    public NamedBuilder values(String values) {
        this.values = values;
        return this;
    }

    /**
     * Builds the message.
     *
     * @return the message
     */
    public Named build() {
        return new Named(wheelSpeed, serial, (String) null, url, 0, this.message, out, in, field, array, position, seen, value, values);
    }
}
