package good;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Queue;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NonNull;

/** The classes and interfaces of the JDK that hold values, as people declare their fields. */
@FoxgloveSchema(builder = true)
public record Holders(
        ArrayList<Double> arrayList,
        LinkedList<Point> linkedList,
        Vector<String> vector,
        CopyOnWriteArrayList<Level> copyOnWriteArrayList,
        HashSet<Integer> hashSet,
        LinkedHashSet<Point> linkedHashSet,
        @NonNull EnumSet<Level> enumSet,
        CopyOnWriteArraySet<String> copyOnWriteArraySet,
        SortedSet<String> sortedSet,
        NavigableSet<Long> navigableSet,
        TreeSet<Level> treeSet,
        ConcurrentSkipListSet<String> concurrentSkipListSet,
        Queue<Point> queue,
        Deque<Integer> deque,
        ArrayDeque<String> arrayDeque,
        PriorityQueue<Long> priorityQueue,
        ConcurrentLinkedQueue<Boolean> concurrentLinkedQueue,
        ConcurrentLinkedDeque<Short> concurrentLinkedDeque,
        @NonNull HashMap<String, Double> hashMap,
        LinkedHashMap<Integer, Point> linkedHashMap,
        EnumMap<Level, String> enumMap,
        ConcurrentMap<String, Integer> concurrentMap,
        ConcurrentHashMap<Long, Double> concurrentHashMap,
        SortedMap<String, Level> sortedMap,
        NavigableMap<Integer, Level> navigableMap,
        TreeMap<Level, Point> treeMap,
        ConcurrentSkipListMap<String, String> concurrentSkipListMap,
        AtomicBoolean atomicBoolean,
        @NonNull AtomicInteger atomicInteger,
        AtomicLong[] atomicLongs) {}
