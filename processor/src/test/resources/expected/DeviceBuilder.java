package good;

import javax.annotation.processing.Generated;
import org.foxglove4j.annotation.FoxgloveGenerated;

/**
 * Builds {@link Device} messages. Not thread-safe.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class DeviceBuilder {
    private String id;

    private Level state;

    private double coreTemperature;

    private boolean running;

    private DeviceBuilder() {
    }

    /**
     * Creates a builder without any field set.
     *
     * @return the builder
     */
    public static DeviceBuilder create() {
        return new DeviceBuilder();
    }

    /**
     * Creates a builder that is initialized with the fields of a message.
     *
     * @param message the message
     * @return the builder
     */
    public static DeviceBuilder from(Device message) {
        DeviceBuilder builder = new DeviceBuilder();
        builder.id = message.getId();
        builder.state = message.getState();
        builder.coreTemperature = message.getCoreTemperature();
        builder.running = message.isRunning();
        return builder;
    }

    /**
     * Sets {@code id}, which is absent by default.
     *
     * @param id the value
     * @return this
     */
    public DeviceBuilder id(String id) {
        this.id = id;
        return this;
    }

    /**
     * Sets {@code state}, which is absent by default.
     *
     * @param state the value
     * @return this
     */
    public DeviceBuilder state(Level state) {
        this.state = state;
        return this;
    }

    /**
     * Sets {@code coreTemperature}.
     *
     * @param coreTemperature How warm it is. [K]
     * @return this
     */
    public DeviceBuilder coreTemperature(double coreTemperature) {
        this.coreTemperature = coreTemperature;
        return this;
    }

    /**
     * Sets {@code running}.
     *
     * @param running the value
     * @return this
     */
    public DeviceBuilder running(boolean running) {
        this.running = running;
        return this;
    }

    /**
     * Builds the message.
     *
     * @return the message
     */
    public Device build() {
        Device message = new Device();
        message.setId(id);
        message.setState(state);
        message.setCoreTemperature(coreTemperature);
        message.setRunning(running);
        return message;
    }
}
