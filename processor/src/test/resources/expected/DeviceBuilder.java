package good;

import javax.annotation.processing.Generated;
import org.foxglove4j.annotation.FoxgloveGenerated;

/**
 * Makes {@link Device} messages. Not safe for use by several threads.
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
     * Creates a builder of which nothing is set yet.
     *
     * @return the builder
     */
    public static DeviceBuilder create() {
        return new DeviceBuilder();
    }

    /**
     * Creates a builder that is set to what a message says.
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
     * Sets {@code id}; by default it is absent.
     *
     * @param id the value
     * @return this
     */
    public DeviceBuilder id(String id) {
        this.id = id;
        return this;
    }

    /**
     * Sets {@code state}; by default it is absent.
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
     * Makes a message of what is set.
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
