package org.foxglove4j.parameter;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A parameter of a {@link ParameterStore} with a Java type, such as a gain that is tuned while the robot moves, or a
 * choice among enum constants.
 *
 * <pre>{@code
 * TypedParameter<Double> maxSpeed = parameters.declareDouble("/drive/maxSpeed", 2, ParameterCheck.range(0, 4));
 * TypedParameter<Auto> auto = parameters.declareEnum("/auto", Auto.LEAVE);
 * ...
 * double speed = Math.min(wanted, maxSpeed.get());
 * }</pre>
 *
 * <p>Thread-safe. Reading takes no lock and allocates only after a change, so it is suitable for control loops.
 *
 * @param <T> the type of the value
 * @see ParameterWatch
 */
public final class TypedParameter<T> {

    private final ParameterStore store;
    private final String name;
    private final Function<ParameterValue, T> reader;
    private final Function<T, ParameterValue> writer;

    /** Replaced as a whole. */
    private volatile Known<T> known;

    /** A value, as stored and as converted. */
    private record Known<T>(ParameterValue stored, T value) {}

    private TypedParameter(
            ParameterStore store, String name, Function<ParameterValue, T> reader, Function<T, ParameterValue> writer) {
        this.store = store;
        this.name = name;
        this.reader = reader;
        this.writer = writer;
        this.known = convert(stored());
    }

    static TypedParameter<Double> ofDouble(ParameterStore store, String name) {
        return new TypedParameter<>(store, name, ParameterValue::asDouble, ParameterValue::of);
    }

    static TypedParameter<Long> ofLong(ParameterStore store, String name) {
        return new TypedParameter<>(store, name, ParameterValue::asLong, ParameterValue::of);
    }

    static TypedParameter<Boolean> ofBoolean(ParameterStore store, String name) {
        return new TypedParameter<>(store, name, ParameterValue::asBoolean, ParameterValue::of);
    }

    static TypedParameter<String> ofString(ParameterStore store, String name) {
        return new TypedParameter<>(store, name, ParameterValue::asString, ParameterValue::of);
    }

    /** Returns a parameter whose value is stored as the name of a constant. */
    static <E extends Enum<E>> TypedParameter<E> ofEnum(ParameterStore store, String name, Class<E> type) {
        return new TypedParameter<>(
                store,
                name,
                stored -> Enum.valueOf(type, stored.asString()),
                constant -> ParameterValue.of(constant.name()));
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /**
     * Returns the value, never null.
     *
     * @throws IllegalArgumentException if the parameter was removed from its store
     */
    public T get() {
        ParameterValue stored = stored();
        Known<T> last = known;
        if (last.stored() != stored) {
            last = convert(stored);
            known = last;
        }
        return last.value();
    }

    /**
     * Sets the value. If it has changed, clients and listeners are notified.
     *
     * @throws IllegalArgumentException if the value is not allowed, or the parameter was removed from its store
     */
    public void set(T value) {
        store.set(name, writer.apply(value));
    }

    /**
     * Registers an action that is called with the new value after every change, whether made by the program or by a
     * client. Like a {@link ParameterListener}, it runs on the thread that made the change; for changes by clients,
     * that is a thread of the server. To apply changes on the thread of a control loop, use a {@link ParameterWatch}
     * instead.
     */
    public void onChange(Consumer<? super T> action) {
        store.addListener(changed -> {
            for (Parameter parameter : changed) {
                if (parameter.name().equals(name)) {
                    action.accept(get());
                }
            }
        });
    }

    /** Returns the stored value, which is the same object until the value changes. */
    ParameterValue stored() {
        return store.get(name);
    }

    private Known<T> convert(ParameterValue stored) {
        return new Known<>(stored, reader.apply(stored));
    }

    @Override
    public String toString() {
        return name + "=" + get();
    }
}
