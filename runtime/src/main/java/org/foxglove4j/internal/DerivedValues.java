package org.foxglove4j.internal;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A cache of values derived from immutable keys. Looks a key up by identity first, which is fast, and then by content,
 * so that equal keys share a value. Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the derived values
 */
public final class DerivedValues<K, V> {

    /** The maximum number of keys found by identity: a file reader may create a new schema object for each chunk. */
    private static final int MAX_BY_IDENTITY = 256;

    private final Function<? super K, ?> content;
    private final Function<? super K, ? extends V> derivation;
    private final Map<Object, V> byContent = new HashMap<>();

    /** Replaced, never changed. */
    private volatile IdentityHashMap<K, V> byIdentity = new IdentityHashMap<>();

    /**
     * Creates an empty cache.
     *
     * @param content returns the content by which keys are compared
     * @param derivation derives the value; its exceptions propagate, and it is then called again the next time
     */
    public DerivedValues(Function<? super K, ?> content, Function<? super K, ? extends V> derivation) {
        this.content = content;
        this.derivation = derivation;
    }

    /** Returns the value for a key, deriving it if necessary. */
    public V get(K key) {
        V value = byIdentity.get(key);
        return value == null ? find(key) : value;
    }

    private synchronized V find(K key) {
        Object keyContent = content.apply(key);
        V value = byContent.get(keyContent);
        if (value == null) {
            value = derivation.apply(key);
            byContent.put(keyContent, value);
        }
        IdentityHashMap<K, V> next =
                byIdentity.size() < MAX_BY_IDENTITY ? new IdentityHashMap<>(byIdentity) : new IdentityHashMap<>();
        next.put(key, value);
        byIdentity = next;
        return value;
    }
}
