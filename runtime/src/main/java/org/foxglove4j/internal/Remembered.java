package org.foxglove4j.internal;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made of things that do not change: found again by the thing itself, which is quick, and else by its content, so that
 * equal things have the same. Safe for use by several threads.
 *
 * @param <K> the type of the things
 * @param <V> the type of what is made of them
 */
public final class Remembered<K, V> {

    /** So many things are known by themselves: a reader of a file may make a schema anew for each chunk. */
    private static final int MAX_KNOWN = 256;

    private final Function<? super K, ?> content;
    private final Function<? super K, ? extends V> maker;
    private final Map<Object, V> byContent = new HashMap<>();

    /** Replaced, never changed. */
    private volatile IdentityHashMap<K, V> known = new IdentityHashMap<>();

    /**
     * Remembers nothing yet.
     *
     * @param content returns what things are compared by
     * @param maker makes what is remembered; what it throws is thrown, and it is asked again the next time
     */
    public Remembered(Function<? super K, ?> content, Function<? super K, ? extends V> maker) {
        this.content = content;
        this.maker = maker;
    }

    /** Returns what was made of a thing, or is made now. */
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
