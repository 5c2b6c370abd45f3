package good;

import java.util.List;
import javax.annotation.processing.Generated;
import org.foxglove4j.annotation.FoxgloveGenerated;

/**
 * Builds {@link Required} messages. Not thread-safe.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class RequiredBuilder {
    private String name;

    private Point point;

    private List<Point> points = List.of();

    private String nickname;

    private byte[] photo;

    private String motto;

    private Level level;

    private RequiredBuilder() {
    }

    /**
     * Creates a builder without any field set.
     *
     * @return the builder
     */
    public static RequiredBuilder create() {
        return new RequiredBuilder();
    }

    /**
     * Creates a builder that is initialized with the fields of a message.
     *
     * @param message the message
     * @return the builder
     */
    public static RequiredBuilder from(Required message) {
        RequiredBuilder builder = new RequiredBuilder();
        builder.name = message.name();
        builder.point = message.point();
        builder.points = message.points();
        builder.nickname = message.nickname();
        builder.photo = message.photo();
        builder.motto = message.motto();
        builder.level = message.level();
        return builder;
    }

    /**
     * Sets {@code name}.
     *
     * @param name the value
     * @return this
     */
    public RequiredBuilder name(String name) {
        this.name = name;
        return this;
    }

    /**
     * Sets {@code point}.
     *
     * @param point the value
     * @return this
     */
    public RequiredBuilder point(Point point) {
        this.point = point;
        return this;
    }

    /**
     * Sets {@code points}.
     *
     * @param points the value
     * @return this
     */
    public RequiredBuilder points(List<Point> points) {
        this.points = points;
        return this;
    }

    /**
     * Sets {@code nickname}, which is absent by default.
     *
     * @param nickname the value
     * @return this
     */
    public RequiredBuilder nickname(String nickname) {
        this.nickname = nickname;
        return this;
    }

    /**
     * Sets {@code photo}, which is absent by default.
     *
     * @param photo the value
     * @return this
     */
    public RequiredBuilder photo(byte[] photo) {
        this.photo = photo;
        return this;
    }

    /**
     * Sets {@code motto}, which is absent by default.
     *
     * @param motto the value
     * @return this
     */
    public RequiredBuilder motto(String motto) {
        this.motto = motto;
        return this;
    }

    /**
     * Sets {@code level}.
     *
     * @param level the value
     * @return this
     */
    public RequiredBuilder level(Level level) {
        this.level = level;
        return this;
    }

    /**
     * Builds the message.
     *
     * @return the message
     * @throws IllegalStateException if a required field is not set
     */
    public Required build() {
        if (name == null || point == null || level == null) {
            throw new IllegalStateException("required fields of Required are not set: call"
                    + (name == null ? " name(...)" : "")
                    + (point == null ? " point(...)" : "")
                    + (level == null ? " level(...)" : "")
                    + " before build()");
        }
        return new Required(name, point, points, nickname, photo, motto, level);
    }
}
