package org.foxglove4j.parameter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores parameters that a program reads, and that clients of its WebSocket servers can read and change.
 *
 * <pre>{@code
 * ParameterStore parameters = ParameterStore.create()
 *         .declare(Parameter.of("/arm/speed", 0.5), ParameterCheck.range(0, 2))
 *         .declare(Parameter.of("/arm/mode", "manual"), ParameterCheck.oneOf("manual", "auto"));
 * WebSocketServer server = WebSocketServer.builder().parameters(parameters).start();
 * ...
 * double speed = parameters.get("/arm/speed").asDouble();
 * }</pre>
 *
 * <p>Parameters that the program reads often are best declared with their type, for example with {@link #declareDouble
 * declareDouble}, and read as a {@link TypedParameter}.
 *
 * <p>A parameter keeps the kind of value that it was declared with. Integers are accepted for floating-point
 * parameters, and floating-point numbers without a fraction for integer parameters, because JSON does not distinguish
 * them.
 *
 * <p>Thread-safe. Reading takes no lock, so it is suitable for control loops.
 */
public final class ParameterStore {

    private static final Logger LOGGER = LoggerFactory.getLogger(ParameterStore.class);
    private static final ParameterCheck ANY_VALUE = value -> {};

    /** Serializes changes; reading takes no lock. */
    private final Object lock = new Object();

    private final Map<String, DeclaredParameter> declared = new ConcurrentHashMap<>();
    private final List<ParameterListener> listeners = new CopyOnWriteArrayList<>();

    private ParameterStore() {}

    /** Creates a store without parameters. */
    public static ParameterStore create() {
        return new ParameterStore();
    }

    /**
     * Declares a parameter that may have any value of the same kind.
     *
     * @throws IllegalArgumentException if it has no value, or a parameter with that name already exists
     */
    public ParameterStore declare(Parameter parameter) {
        return declare(new DeclaredParameter(parameter, ANY_VALUE, false));
    }

    /**
     * Declares a parameter that may have the values that a check allows.
     *
     * @throws IllegalArgumentException if it has no value or a value that is not allowed, or a parameter with that name
     *     already exists
     */
    public ParameterStore declare(Parameter parameter, ParameterCheck check) {
        return declare(new DeclaredParameter(parameter, check, false));
    }

    /**
     * Declares a parameter that the program can change, but clients cannot.
     *
     * @throws IllegalArgumentException if it has no value, or a parameter with that name already exists
     */
    public ParameterStore declareReadOnly(Parameter parameter) {
        return declare(new DeclaredParameter(parameter, ANY_VALUE, true));
    }

    /**
     * Declares a floating-point parameter.
     *
     * @throws IllegalArgumentException if the value is not finite, or a parameter with that name already exists
     */
    public TypedParameter<Double> declareDouble(String name, double value) {
        return declareDouble(name, value, ANY_VALUE);
    }

    /**
     * Declares a floating-point parameter that may have the values that a check allows.
     *
     * @throws IllegalArgumentException if the value is not finite or not allowed, or a parameter with that name already
     *     exists
     */
    public TypedParameter<Double> declareDouble(String name, double value, ParameterCheck check) {
        declare(Parameter.of(name, value), check);
        return TypedParameter.ofDouble(this, name);
    }

    /**
     * Declares an integer parameter.
     *
     * @throws IllegalArgumentException if a parameter with that name already exists
     */
    public TypedParameter<Long> declareLong(String name, long value) {
        return declareLong(name, value, ANY_VALUE);
    }

    /**
     * Declares an integer parameter that may have the values that a check allows.
     *
     * @throws IllegalArgumentException if the value is not allowed, or a parameter with that name already exists
     */
    public TypedParameter<Long> declareLong(String name, long value, ParameterCheck check) {
        declare(Parameter.of(name, value), check);
        return TypedParameter.ofLong(this, name);
    }

    /**
     * Declares a boolean parameter.
     *
     * @throws IllegalArgumentException if a parameter with that name already exists
     */
    public TypedParameter<Boolean> declareBoolean(String name, boolean value) {
        declare(Parameter.of(name, value));
        return TypedParameter.ofBoolean(this, name);
    }

    /**
     * Declares a string parameter.
     *
     * @throws IllegalArgumentException if a parameter with that name already exists
     */
    public TypedParameter<String> declareString(String name, String value) {
        declare(Parameter.of(name, value));
        return TypedParameter.ofString(this, name);
    }

    /**
     * Declares a parameter whose values are the constants of an enum. Clients read and set it by the names of the
     * constants.
     *
     * @throws IllegalArgumentException if a parameter with that name already exists
     */
    public <E extends Enum<E>> TypedParameter<E> declareEnum(String name, E value) {
        Class<E> type = value.getDeclaringClass();
        String[] names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
        declare(Parameter.of(name, value.name()), ParameterCheck.oneOf(names));
        return TypedParameter.ofEnum(this, name, type);
    }

    /** Removes a parameter, if it exists. Clients are not notified. */
    public void remove(String name) {
        synchronized (lock) {
            declared.remove(name);
        }
    }

    /**
     * Returns the value of a parameter, never null.
     *
     * @throws IllegalArgumentException if there is no parameter with that name
     */
    public ParameterValue get(String name) {
        return require(name).value();
    }

    /** Returns the parameter with a name, if it exists. */
    public Optional<Parameter> find(String name) {
        return Optional.ofNullable(declared.get(name)).map(DeclaredParameter::parameter);
    }

    /** Returns all parameters, sorted by name. */
    public List<Parameter> all() {
        return declared.values().stream()
                .map(DeclaredParameter::parameter)
                .sorted(Comparator.comparing(Parameter::name))
                .toList();
    }

    /**
     * Returns the values of all parameters by name, in a form that a {@code JsonChannel} can log, so
     * that a recording documents the parameters that were in use.
     *
     * @return an unmodifiable snapshot, sorted by name
     */
    public Map<String, Object> toMap() {
        Map<String, Object> values = new TreeMap<>();
        declared.values().forEach(each -> values.put(each.name(), each.value().toObject()));
        return Collections.unmodifiableMap(values);
    }

    /**
     * Sets an integer or floating-point parameter.
     *
     * @throws IllegalArgumentException if there is no parameter with that name, or the value is not allowed
     */
    public void set(String name, long value) {
        set(name, ParameterValue.of(value));
    }

    /**
     * Sets a floating-point parameter.
     *
     * @throws IllegalArgumentException if there is no parameter with that name, or the value is not allowed
     */
    public void set(String name, double value) {
        set(name, ParameterValue.of(value));
    }

    /**
     * Sets a boolean parameter.
     *
     * @throws IllegalArgumentException if there is no parameter with that name, or the value is not allowed
     */
    public void set(String name, boolean value) {
        set(name, ParameterValue.of(value));
    }

    /**
     * Sets a string parameter.
     *
     * @throws IllegalArgumentException if there is no parameter with that name, or the value is not allowed
     */
    public void set(String name, String value) {
        set(name, ParameterValue.of(value));
    }

    /**
     * Sets a parameter. Listeners are notified if its value has changed.
     *
     * @throws IllegalArgumentException if there is no parameter with that name, or the value is not allowed
     */
    public void set(String name, ParameterValue value) {
        set(List.of(Parameter.of(name, value)));
    }

    /**
     * Sets several parameters, either all of them or none. Listeners are notified once.
     *
     * @throws IllegalArgumentException if one of the parameters does not exist, or one of the values is not allowed
     */
    public void set(List<Parameter> parameters) {
        Map<String, DeclaredParameter> changes = new LinkedHashMap<>();
        synchronized (lock) {
            for (Parameter wanted : parameters) {
                changes.put(wanted.name(), require(wanted.name()).changedTo(wanted));
            }
            apply(changes);
        }
        notifyListeners(changes);
    }

    /**
     * Sets parameters on behalf of a client. Parameters that are read-only or do not exist, and values that are not
     * allowed, are skipped. Called by servers.
     *
     * @return a message for each parameter that was not set
     */
    public List<String> setByClient(List<Parameter> parameters) {
        Map<String, DeclaredParameter> changes = new LinkedHashMap<>();
        List<String> refusals = new ArrayList<>();
        synchronized (lock) {
            for (Parameter wanted : parameters) {
                try {
                    changes.put(wanted.name(), require(wanted.name()).changedByClientTo(wanted));
                } catch (IllegalArgumentException e) {
                    refusals.add(String.valueOf(e.getMessage()));
                }
            }
            apply(changes);
        }
        notifyListeners(changes);
        return refusals;
    }

    /** Adds a listener for changes. */
    public void addListener(ParameterListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener, if it was added. */
    public void removeListener(ParameterListener listener) {
        listeners.remove(listener);
    }

    @Override
    public String toString() {
        return "ParameterStore" + ParameterText.shorten(all());
    }

    private ParameterStore declare(DeclaredParameter added) {
        synchronized (lock) {
            if (declared.containsKey(added.name())) {
                throw new IllegalArgumentException("parameter " + added.name() + " already exists");
            }
            added.requireAllowed(added.value());
            declared.put(added.name(), added);
        }
        return this;
    }

    private DeclaredParameter require(String name) {
        DeclaredParameter found = declared.get(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no parameter " + name + "; declare it first");
        }
        return found;
    }

    /** Applies the changes that differ from the current state, and removes the others from the map. */
    private void apply(Map<String, DeclaredParameter> changes) {
        changes.values().removeIf(change -> change.equals(declared.get(change.name())));
        declared.putAll(changes);
    }

    private void notifyListeners(Map<String, DeclaredParameter> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Parameter> changed =
                changes.values().stream().map(DeclaredParameter::parameter).toList();
        for (ParameterListener listener : listeners) {
            try {
                listener.parametersChanged(changed);
            } catch (Throwable e) {
                LOGGER.error("Parameter listener failed", e);
            }
        }
    }
}
