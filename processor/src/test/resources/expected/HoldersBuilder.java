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
import javax.annotation.processing.Generated;
import org.foxglove4j.annotation.FoxgloveGenerated;

/**
 * Builds {@link Holders} messages. Not thread-safe.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class HoldersBuilder {
    private ArrayList<Double> arrayList;

    private LinkedList<Point> linkedList;

    private Vector<String> vector;

    private CopyOnWriteArrayList<Level> copyOnWriteArrayList;

    private HashSet<Integer> hashSet;

    private LinkedHashSet<Point> linkedHashSet;

    private EnumSet<Level> enumSet = EnumSet.noneOf(Level.class);

    private CopyOnWriteArraySet<String> copyOnWriteArraySet;

    private SortedSet<String> sortedSet;

    private NavigableSet<Long> navigableSet;

    private TreeSet<Level> treeSet;

    private ConcurrentSkipListSet<String> concurrentSkipListSet;

    private Queue<Point> queue;

    private Deque<Integer> deque;

    private ArrayDeque<String> arrayDeque;

    private PriorityQueue<Long> priorityQueue;

    private ConcurrentLinkedQueue<Boolean> concurrentLinkedQueue;

    private ConcurrentLinkedDeque<Short> concurrentLinkedDeque;

    private HashMap<String, Double> hashMap = new HashMap<>();

    private LinkedHashMap<Integer, Point> linkedHashMap;

    private EnumMap<Level, String> enumMap;

    private ConcurrentMap<String, Integer> concurrentMap;

    private ConcurrentHashMap<Long, Double> concurrentHashMap;

    private SortedMap<String, Level> sortedMap;

    private NavigableMap<Integer, Level> navigableMap;

    private TreeMap<Level, Point> treeMap;

    private ConcurrentSkipListMap<String, String> concurrentSkipListMap;

    private AtomicBoolean atomicBoolean;

    private AtomicInteger atomicInteger;

    private AtomicLong[] atomicLongs;

    private HoldersBuilder() {
    }

    /**
     * Creates a builder without any field set.
     *
     * @return the builder
     */
    public static HoldersBuilder create() {
        return new HoldersBuilder();
    }

    /**
     * Creates a builder that is initialized with the fields of a message.
     *
     * @param message the message
     * @return the builder
     */
    public static HoldersBuilder from(Holders message) {
        HoldersBuilder builder = new HoldersBuilder();
        builder.arrayList = message.arrayList();
        builder.linkedList = message.linkedList();
        builder.vector = message.vector();
        builder.copyOnWriteArrayList = message.copyOnWriteArrayList();
        builder.hashSet = message.hashSet();
        builder.linkedHashSet = message.linkedHashSet();
        builder.enumSet = message.enumSet();
        builder.copyOnWriteArraySet = message.copyOnWriteArraySet();
        builder.sortedSet = message.sortedSet();
        builder.navigableSet = message.navigableSet();
        builder.treeSet = message.treeSet();
        builder.concurrentSkipListSet = message.concurrentSkipListSet();
        builder.queue = message.queue();
        builder.deque = message.deque();
        builder.arrayDeque = message.arrayDeque();
        builder.priorityQueue = message.priorityQueue();
        builder.concurrentLinkedQueue = message.concurrentLinkedQueue();
        builder.concurrentLinkedDeque = message.concurrentLinkedDeque();
        builder.hashMap = message.hashMap();
        builder.linkedHashMap = message.linkedHashMap();
        builder.enumMap = message.enumMap();
        builder.concurrentMap = message.concurrentMap();
        builder.concurrentHashMap = message.concurrentHashMap();
        builder.sortedMap = message.sortedMap();
        builder.navigableMap = message.navigableMap();
        builder.treeMap = message.treeMap();
        builder.concurrentSkipListMap = message.concurrentSkipListMap();
        builder.atomicBoolean = message.atomicBoolean();
        builder.atomicInteger = message.atomicInteger();
        builder.atomicLongs = message.atomicLongs();
        return builder;
    }

    /**
     * Sets {@code arrayList}, which is absent by default.
     *
     * @param arrayList the value
     * @return this
     */
    public HoldersBuilder arrayList(ArrayList<Double> arrayList) {
        this.arrayList = arrayList;
        return this;
    }

    /**
     * Sets {@code linkedList}, which is absent by default.
     *
     * @param linkedList the value
     * @return this
     */
    public HoldersBuilder linkedList(LinkedList<Point> linkedList) {
        this.linkedList = linkedList;
        return this;
    }

    /**
     * Sets {@code vector}, which is absent by default.
     *
     * @param vector the value
     * @return this
     */
    public HoldersBuilder vector(Vector<String> vector) {
        this.vector = vector;
        return this;
    }

    /**
     * Sets {@code copyOnWriteArrayList}, which is absent by default.
     *
     * @param copyOnWriteArrayList the value
     * @return this
     */
    public HoldersBuilder copyOnWriteArrayList(CopyOnWriteArrayList<Level> copyOnWriteArrayList) {
        this.copyOnWriteArrayList = copyOnWriteArrayList;
        return this;
    }

    /**
     * Sets {@code hashSet}, which is absent by default.
     *
     * @param hashSet the value
     * @return this
     */
    public HoldersBuilder hashSet(HashSet<Integer> hashSet) {
        this.hashSet = hashSet;
        return this;
    }

    /**
     * Sets {@code linkedHashSet}, which is absent by default.
     *
     * @param linkedHashSet the value
     * @return this
     */
    public HoldersBuilder linkedHashSet(LinkedHashSet<Point> linkedHashSet) {
        this.linkedHashSet = linkedHashSet;
        return this;
    }

    /**
     * Sets {@code enumSet}.
     *
     * @param enumSet the value
     * @return this
     */
    public HoldersBuilder enumSet(EnumSet<Level> enumSet) {
        this.enumSet = enumSet;
        return this;
    }

    /**
     * Sets {@code copyOnWriteArraySet}, which is absent by default.
     *
     * @param copyOnWriteArraySet the value
     * @return this
     */
    public HoldersBuilder copyOnWriteArraySet(CopyOnWriteArraySet<String> copyOnWriteArraySet) {
        this.copyOnWriteArraySet = copyOnWriteArraySet;
        return this;
    }

    /**
     * Sets {@code sortedSet}, which is absent by default.
     *
     * @param sortedSet the value
     * @return this
     */
    public HoldersBuilder sortedSet(SortedSet<String> sortedSet) {
        this.sortedSet = sortedSet;
        return this;
    }

    /**
     * Sets {@code navigableSet}, which is absent by default.
     *
     * @param navigableSet the value
     * @return this
     */
    public HoldersBuilder navigableSet(NavigableSet<Long> navigableSet) {
        this.navigableSet = navigableSet;
        return this;
    }

    /**
     * Sets {@code treeSet}, which is absent by default.
     *
     * @param treeSet the value
     * @return this
     */
    public HoldersBuilder treeSet(TreeSet<Level> treeSet) {
        this.treeSet = treeSet;
        return this;
    }

    /**
     * Sets {@code concurrentSkipListSet}, which is absent by default.
     *
     * @param concurrentSkipListSet the value
     * @return this
     */
    public HoldersBuilder concurrentSkipListSet(
            ConcurrentSkipListSet<String> concurrentSkipListSet) {
        this.concurrentSkipListSet = concurrentSkipListSet;
        return this;
    }

    /**
     * Sets {@code queue}, which is absent by default.
     *
     * @param queue the value
     * @return this
     */
    public HoldersBuilder queue(Queue<Point> queue) {
        this.queue = queue;
        return this;
    }

    /**
     * Sets {@code deque}, which is absent by default.
     *
     * @param deque the value
     * @return this
     */
    public HoldersBuilder deque(Deque<Integer> deque) {
        this.deque = deque;
        return this;
    }

    /**
     * Sets {@code arrayDeque}, which is absent by default.
     *
     * @param arrayDeque the value
     * @return this
     */
    public HoldersBuilder arrayDeque(ArrayDeque<String> arrayDeque) {
        this.arrayDeque = arrayDeque;
        return this;
    }

    /**
     * Sets {@code priorityQueue}, which is absent by default.
     *
     * @param priorityQueue the value
     * @return this
     */
    public HoldersBuilder priorityQueue(PriorityQueue<Long> priorityQueue) {
        this.priorityQueue = priorityQueue;
        return this;
    }

    /**
     * Sets {@code concurrentLinkedQueue}, which is absent by default.
     *
     * @param concurrentLinkedQueue the value
     * @return this
     */
    public HoldersBuilder concurrentLinkedQueue(
            ConcurrentLinkedQueue<Boolean> concurrentLinkedQueue) {
        this.concurrentLinkedQueue = concurrentLinkedQueue;
        return this;
    }

    /**
     * Sets {@code concurrentLinkedDeque}, which is absent by default.
     *
     * @param concurrentLinkedDeque the value
     * @return this
     */
    public HoldersBuilder concurrentLinkedDeque(
            ConcurrentLinkedDeque<Short> concurrentLinkedDeque) {
        this.concurrentLinkedDeque = concurrentLinkedDeque;
        return this;
    }

    /**
     * Sets {@code hashMap}.
     *
     * @param hashMap the value
     * @return this
     */
    public HoldersBuilder hashMap(HashMap<String, Double> hashMap) {
        this.hashMap = hashMap;
        return this;
    }

    /**
     * Sets {@code linkedHashMap}, which is absent by default.
     *
     * @param linkedHashMap the value
     * @return this
     */
    public HoldersBuilder linkedHashMap(LinkedHashMap<Integer, Point> linkedHashMap) {
        this.linkedHashMap = linkedHashMap;
        return this;
    }

    /**
     * Sets {@code enumMap}, which is absent by default.
     *
     * @param enumMap the value
     * @return this
     */
    public HoldersBuilder enumMap(EnumMap<Level, String> enumMap) {
        this.enumMap = enumMap;
        return this;
    }

    /**
     * Sets {@code concurrentMap}, which is absent by default.
     *
     * @param concurrentMap the value
     * @return this
     */
    public HoldersBuilder concurrentMap(ConcurrentMap<String, Integer> concurrentMap) {
        this.concurrentMap = concurrentMap;
        return this;
    }

    /**
     * Sets {@code concurrentHashMap}, which is absent by default.
     *
     * @param concurrentHashMap the value
     * @return this
     */
    public HoldersBuilder concurrentHashMap(ConcurrentHashMap<Long, Double> concurrentHashMap) {
        this.concurrentHashMap = concurrentHashMap;
        return this;
    }

    /**
     * Sets {@code sortedMap}, which is absent by default.
     *
     * @param sortedMap the value
     * @return this
     */
    public HoldersBuilder sortedMap(SortedMap<String, Level> sortedMap) {
        this.sortedMap = sortedMap;
        return this;
    }

    /**
     * Sets {@code navigableMap}, which is absent by default.
     *
     * @param navigableMap the value
     * @return this
     */
    public HoldersBuilder navigableMap(NavigableMap<Integer, Level> navigableMap) {
        this.navigableMap = navigableMap;
        return this;
    }

    /**
     * Sets {@code treeMap}, which is absent by default.
     *
     * @param treeMap the value
     * @return this
     */
    public HoldersBuilder treeMap(TreeMap<Level, Point> treeMap) {
        this.treeMap = treeMap;
        return this;
    }

    /**
     * Sets {@code concurrentSkipListMap}, which is absent by default.
     *
     * @param concurrentSkipListMap the value
     * @return this
     */
    public HoldersBuilder concurrentSkipListMap(
            ConcurrentSkipListMap<String, String> concurrentSkipListMap) {
        this.concurrentSkipListMap = concurrentSkipListMap;
        return this;
    }

    /**
     * Sets {@code atomicBoolean}, which is absent by default.
     *
     * @param atomicBoolean the value
     * @return this
     */
    public HoldersBuilder atomicBoolean(AtomicBoolean atomicBoolean) {
        this.atomicBoolean = atomicBoolean;
        return this;
    }

    /**
     * Sets {@code atomicInteger}.
     *
     * @param atomicInteger the value
     * @return this
     */
    public HoldersBuilder atomicInteger(AtomicInteger atomicInteger) {
        this.atomicInteger = atomicInteger;
        return this;
    }

    /**
     * Sets {@code atomicLongs}, which is absent by default.
     *
     * @param atomicLongs the value
     * @return this
     */
    public HoldersBuilder atomicLongs(AtomicLong[] atomicLongs) {
        this.atomicLongs = atomicLongs;
        return this;
    }

    /**
     * Builds the message.
     *
     * @return the message
     * @throws IllegalStateException if a required field is not set
     */
    public Holders build() {
        if (atomicInteger == null) {
            throw new IllegalStateException("required fields of Holders are not set: call atomicInteger(...) before build()");
        }
        return new Holders(arrayList, linkedList, vector, copyOnWriteArrayList, hashSet, linkedHashSet, enumSet, copyOnWriteArraySet, sortedSet, navigableSet, treeSet, concurrentSkipListSet, queue, deque, arrayDeque, priorityQueue, concurrentLinkedQueue, concurrentLinkedDeque, hashMap, linkedHashMap, enumMap, concurrentMap, concurrentHashMap, sortedMap, navigableMap, treeMap, concurrentSkipListMap, atomicBoolean, atomicInteger, atomicLongs);
    }
}
