package org.foxglove4j.parameter;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A parameter of a {@link ParameterStore}, with its type: a gain that is tuned while the robot moves, or a choice among
 * constants.
 *
 * <pre>{@code
 * TypedParameter<Double> maxSpeed = parameters.declareDouble("/drive/maxSpeed", 2, ParameterCheck.range(0, 4));
 * TypedParameter<Auto> auto = parameters.declareEnum("/auto", Auto.LEAVE);
 * ...
 * double speed = Math.min(wanted, maxSpeed.get());
 * }</pre>
 *
 * <p>Safe for use by several threads. Reading takes no lock, and allocates only after a change: it may be done in a control
 * loop.
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

    /** A value, as the store has it and as it is shown. */
    private record Known<T>(ParameterValue stored, T value) {}

    private TypedParameter(
            ParameterStore store, String name, Function<ParameterValue, T> reader, Function<T, ParameterValue> writer) {
        this.store = store;
        this.name = name;
        this.reader = reader;
        this.writer = writer;
        this.known = know(stored());
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
            last = know(stored);
            known = last;
        }
        return last.value();
    }

    /**
     * Changes the value, and tells clients and listeners if it is another now.
     *
     * @throws IllegalArgumentException if the parameter may not have that value, or was removed from its store
     */
    public void set(T value) {
        store.set(name, writer.apply(value));
    }

    /**
     * Has an action take the value whenever it changes, whoever changes it. It is called as a {@link ParameterListener} is:
     * by the thread that made the change, which for clients is one of the server's. A control loop that keeps the value to
     * itself asks a {@link ParameterWatch} instead.
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

    /** Returns the value as the store has it: the same object until it changes. */
    ParameterValue stored() {
        return store.get(name);
    }

    private Known<T> know(ParameterValue stored) {
        return new Known<>(stored, reader.apply(stored));
    }

    @Override
    public String toString() {
        return name + "=" + get();
    }
}
