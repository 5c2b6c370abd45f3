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
 * Keeps parameters, for a program that reads them and for servers whose clients read and change them.
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
 * <p>What the program keeps at hand is declared with its type, {@link #declareDouble declareDouble} for example, and read as
 * a {@link TypedParameter}.
 *
 * <p>A parameter keeps the kind of value that it was declared with; a whole number is taken for a floating-point one,
 * and one without a fraction for a whole one, since JSON does not tell them apart.
 *
 * <p>Safe for use by several threads. Reading takes no lock: it may be done in a control loop.
 */
public final class ParameterStore {

    private static final Logger LOGGER = LoggerFactory.getLogger(ParameterStore.class);
    private static final ParameterCheck ANY_VALUE = value -> {};

    /** Makes changes one at a time; reading takes no lock. */
    private final Object lock = new Object();

    private final Map<String, DeclaredParameter> declared = new ConcurrentHashMap<>();
    private final List<ParameterListener> listeners = new CopyOnWriteArrayList<>();

    private ParameterStore() {}

    /** Creates a store without parameters. */
    public static ParameterStore create() {
        return new ParameterStore();
    }

    /**
     * Adds a parameter, which may have any value of the kind of this one.
     *
     * @throws IllegalArgumentException if it has no value, or there is one of that name
     */
    public ParameterStore declare(Parameter parameter) {
        return declare(new DeclaredParameter(parameter, ANY_VALUE, false));
    }

    /**
     * Adds a parameter, which may have those values that a check allows.
     *
     * @throws IllegalArgumentException if it has no value, or one that is not allowed, or there is one of that name
     */
    public ParameterStore declare(Parameter parameter, ParameterCheck check) {
        return declare(new DeclaredParameter(parameter, check, false));
    }

    /**
     * Adds a parameter that the program changes, but no client.
     *
     * @throws IllegalArgumentException if it has no value, or there is one of that name
     */
    public ParameterStore declareReadOnly(Parameter parameter) {
        return declare(new DeclaredParameter(parameter, ANY_VALUE, true));
    }

    /**
     * Adds a floating-point number, and returns it to be read as one.
     *
     * @throws IllegalArgumentException if it is not finite, or there is a parameter of that name
     */
    public TypedParameter<Double> declareDouble(String name, double value) {
        return declareDouble(name, value, ANY_VALUE);
    }

    /**
     * Adds a floating-point number that a check limits, and returns it to be read as one.
     *
     * @throws IllegalArgumentException if it is not finite, or not allowed, or there is a parameter of that name
     */
    public TypedParameter<Double> declareDouble(String name, double value, ParameterCheck check) {
        declare(Parameter.of(name, value), check);
        return TypedParameter.ofDouble(this, name);
    }

    /**
     * Adds a whole number, and returns it to be read as one.
     *
     * @throws IllegalArgumentException if there is a parameter of that name
     */
    public TypedParameter<Long> declareLong(String name, long value) {
        return declareLong(name, value, ANY_VALUE);
    }

    /**
     * Adds a whole number that a check limits, and returns it to be read as one.
     *
     * @throws IllegalArgumentException if it is not allowed, or there is a parameter of that name
     */
    public TypedParameter<Long> declareLong(String name, long value, ParameterCheck check) {
        declare(Parameter.of(name, value), check);
        return TypedParameter.ofLong(this, name);
    }

    /**
     * Adds true or false, and returns it to be read as that.
     *
     * @throws IllegalArgumentException if there is a parameter of that name
     */
    public TypedParameter<Boolean> declareBoolean(String name, boolean value) {
        declare(Parameter.of(name, value));
        return TypedParameter.ofBoolean(this, name);
    }

    /**
     * Adds text, and returns it to be read as that.
     *
     * @throws IllegalArgumentException if there is a parameter of that name
     */
    public TypedParameter<String> declareString(String name, String value) {
        declare(Parameter.of(name, value));
        return TypedParameter.ofString(this, name);
    }

    /**
     * Adds a choice among the constants of an enum, which clients see and set by their names, and returns it to be read as a
     * constant.
     *
     * @throws IllegalArgumentException if there is a parameter of that name
     */
    public <E extends Enum<E>> TypedParameter<E> declareEnum(String name, E value) {
        Class<E> type = value.getDeclaringClass();
        String[] names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
        declare(Parameter.of(name, value.name()), ParameterCheck.oneOf(names));
        return TypedParameter.ofEnum(this, name, type);
    }

    /** Takes a parameter away; clients that show it are not told. Does nothing if there is none of that name. */
    public void remove(String name) {
        synchronized (lock) {
            declared.remove(name);
        }
    }

    /**
     * Returns the value of a parameter, never null.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public ParameterValue get(String name) {
        return require(name).value();
    }

    /** Returns a parameter, if there is one of that name. */
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
     * Returns the values of all parameters by their names, as a channel of maps logs them: then a recording tells with which
     * values it was made.
     *
     * @return a map that is sorted by name, and does not follow what changes
     */
    public Map<String, Object> toMap() {
        Map<String, Object> values = new TreeMap<>();
        declared.values().forEach(each -> values.put(each.name(), each.value().toObject()));
        return Collections.unmodifiableMap(values);
    }

    /**
     * Changes a whole number, or a floating-point one.
     *
     * @throws IllegalArgumentException if there is no parameter of that name, or it may not have that value
     */
    public void set(String name, long value) {
        set(name, ParameterValue.of(value));
    }

    /**
     * Changes a floating-point number.
     *
     * @throws IllegalArgumentException if there is no parameter of that name, or it may not have that value
     */
    public void set(String name, double value) {
        set(name, ParameterValue.of(value));
    }

    /**
     * Changes true or false.
     *
     * @throws IllegalArgumentException if there is no parameter of that name, or it may not have that value
     */
    public void set(String name, boolean value) {
        set(name, ParameterValue.of(value));
    }

    /**
     * Changes text.
     *
     * @throws IllegalArgumentException if there is no parameter of that name, or it may not have that value
     */
    public void set(String name, String value) {
        set(name, ParameterValue.of(value));
    }

    /**
     * Changes a parameter, and tells the listeners if it has another value now.
     *
     * @throws IllegalArgumentException if there is no parameter of that name, or it may not have that value
     */
    public void set(String name, ParameterValue value) {
        set(List.of(Parameter.of(name, value)));
    }

    /**
     * Changes several parameters, all of them or none, and tells the listeners once.
     *
     * @throws IllegalArgumentException if there is no parameter of a name, or one may not have its value
     */
    public void set(List<Parameter> parameters) {
        Map<String, DeclaredParameter> changes = new LinkedHashMap<>();
        synchronized (lock) {
            for (Parameter wanted : parameters) {
                changes.put(wanted.name(), require(wanted.name()).changedTo(wanted));
            }
            apply(changes);
        }
        tell(changes);
    }

    /**
     * Changes parameters as a client asks: those that it may change, to values that they may have. Servers call this.
     *
     * @return why others were not changed, a sentence each
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
        tell(changes);
        return refusals;
    }

    /** Adds who is told of changes. */
    public void addListener(ParameterListener listener) {
        listeners.add(listener);
    }

    /** Removes who was told of changes; does nothing if it was not added. */
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
                throw new IllegalArgumentException("there is a parameter " + added.name() + " already");
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

    /** Takes over those that differ, and leaves only them in the map. */
    private void apply(Map<String, DeclaredParameter> changes) {
        changes.values().removeIf(change -> change.equals(declared.get(change.name())));
        declared.putAll(changes);
    }

    private void tell(Map<String, DeclaredParameter> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Parameter> changed =
                changes.values().stream().map(DeclaredParameter::parameter).toList();
        for (ParameterListener listener : listeners) {
            try {
                listener.parametersChanged(changed);
            } catch (Throwable e) {
                LOGGER.error("A listener of parameters failed", e);
            }
        }
    }
}
