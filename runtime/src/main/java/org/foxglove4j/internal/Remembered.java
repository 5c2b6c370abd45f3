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
public final class Remembered<K, V> {

    /** The maximum number of keys known by identity: a file reader may create a new schema object for each chunk. */
    private static final int MAX_KNOWN = 256;

    private final Function<? super K, ?> content;
    private final Function<? super K, ? extends V> maker;
    private final Map<Object, V> byContent = new HashMap<>();

    /** Replaced, never changed. */
    private volatile IdentityHashMap<K, V> known = new IdentityHashMap<>();

    /**
     * Creates an empty cache.
     *
     * @param content returns the content by which keys are compared
     * @param maker derives the value; its exceptions propagate, and it is then called again the next time
     */
    public Remembered(Function<? super K, ?> content, Function<? super K, ? extends V> maker) {
        this.content = content;
        this.maker = maker;
    }

    /** Returns the value for a key, deriving it if necessary. */
    public V of(K thing) {
        V made = known.get(thing);
        return made == null ? learn(thing) : made;
    }

    private synchronized V learn(K thing) {
        Object key = content.apply(thing);
        V made = byContent.get(key);
        if (made == null) {
            made = maker.apply(thing);
            byContent.put(key, made);
        }
        IdentityHashMap<K, V> more = known.size() < MAX_KNOWN ? new IdentityHashMap<>(known) : new IdentityHashMap<>();
        more.put(thing, made);
        known = more;
        return made;
    }
}
