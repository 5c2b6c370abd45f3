package org.foxglove4j.processor.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.JavaType;
import org.jspecify.annotations.Nullable;

/** The collections and maps of the JDK that a decoder can create and fill, by name. */
final class KnownCollections {

    /**
     * What a decoder creates for a declared type.
     *
     * @param kind the kind of collection; not used for maps
     * @param implementation the class to create, or null for a class that keeps the order of the message
     * @param sorted whether its elements or keys must be comparable
     */
    record Holder(CollectionKind kind, JavaType.@Nullable Declared implementation, boolean sorted) {}

    static final Map<String, Holder> LISTS = Map.ofEntries(
            any(List.class, CollectionKind.LIST),
            any(Set.class, CollectionKind.SET),
            any(Collection.class, CollectionKind.COLLECTION),
            any(Iterable.class, CollectionKind.ITERABLE),
            implemented(ArrayList.class, CollectionKind.LIST),
            implemented(LinkedList.class, CollectionKind.LIST),
            implemented(Vector.class, CollectionKind.LIST),
            implemented(CopyOnWriteArrayList.class, CollectionKind.LIST),
            implemented(HashSet.class, CollectionKind.SET),
            implemented(LinkedHashSet.class, CollectionKind.SET),
            implemented(EnumSet.class, CollectionKind.SET),
            implemented(CopyOnWriteArraySet.class, CollectionKind.SET),
            sorted(SortedSet.class, CollectionKind.SET, TreeSet.class),
            sorted(NavigableSet.class, CollectionKind.SET, TreeSet.class),
            sorted(TreeSet.class, CollectionKind.SET, TreeSet.class),
            sorted(ConcurrentSkipListSet.class, CollectionKind.SET, ConcurrentSkipListSet.class),
            implemented(Queue.class, CollectionKind.COLLECTION, ArrayDeque.class),
            implemented(Deque.class, CollectionKind.COLLECTION, ArrayDeque.class),
            implemented(ArrayDeque.class, CollectionKind.COLLECTION),
            sorted(PriorityQueue.class, CollectionKind.COLLECTION, PriorityQueue.class),
            implemented(ConcurrentLinkedQueue.class, CollectionKind.COLLECTION),
            implemented(ConcurrentLinkedDeque.class, CollectionKind.COLLECTION));

    static final Map<String, Holder> MAPS = Map.ofEntries(
            any(Map.class, CollectionKind.COLLECTION),
            implemented(HashMap.class, CollectionKind.COLLECTION),
            implemented(LinkedHashMap.class, CollectionKind.COLLECTION),
            implemented(EnumMap.class, CollectionKind.COLLECTION),
            implemented(ConcurrentMap.class, CollectionKind.COLLECTION, ConcurrentHashMap.class),
            implemented(ConcurrentHashMap.class, CollectionKind.COLLECTION),
            sorted(SortedMap.class, CollectionKind.COLLECTION, TreeMap.class),
            sorted(NavigableMap.class, CollectionKind.COLLECTION, TreeMap.class),
            sorted(TreeMap.class, CollectionKind.COLLECTION, TreeMap.class),
            sorted(ConcurrentSkipListMap.class, CollectionKind.COLLECTION, ConcurrentSkipListMap.class));

    private KnownCollections() {}

    private static Map.Entry<String, Holder> any(Class<?> type, CollectionKind kind) {
        return Map.entry(type.getName(), new Holder(kind, null, false));
    }

    private static Map.Entry<String, Holder> implemented(Class<?> type, CollectionKind kind) {
        return implemented(type, kind, type);
    }

    private static Map.Entry<String, Holder> implemented(Class<?> type, CollectionKind kind, Class<?> made) {
        return Map.entry(type.getName(), new Holder(kind, name(made), false));
    }

    private static Map.Entry<String, Holder> sorted(Class<?> type, CollectionKind kind, Class<?> made) {
        return Map.entry(type.getName(), new Holder(kind, name(made), true));
    }

    private static JavaType.Declared name(Class<?> type) {
        return JavaType.Declared.of(type.getPackageName(), type.getSimpleName());
    }
}
