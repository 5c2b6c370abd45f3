package good;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.annotation.processing.Generated;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.NullElements;
import org.foxglove4j.encoding.ProtobufArrayReader;
import org.foxglove4j.encoding.ProtobufBytes;
import org.foxglove4j.encoding.ProtobufListWriter;
import org.foxglove4j.encoding.ProtobufNames;
import org.foxglove4j.encoding.ProtobufReader;
import org.foxglove4j.encoding.ProtobufWriter;

/**
 * Encodes and decodes {@link Holders} messages in protobuf.
 */
@FoxgloveGenerated
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class HoldersProtobuf {
    /**
     * The {@code FileDescriptorSet} of the message type and of all types that it contains.
     */
    public static final Schema SCHEMA = Schema.create("good.Holders", SchemaEncodings.PROTOBUF, descriptor());

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Holders> ENCODER = new Encoder<Holders>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Holders message, EncodeBuffer out) {
            write(message, out);
        }
    };

    /**
     * The decoder of the messages. It is stateless and thread-safe.
     */
    public static final Decoder<Holders> DECODER = new Decoder<Holders>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.PROTOBUF;
        }

        @Override
        public Holders decode(byte[] data, int offset, int length) {
            return read(new ProtobufReader(data, offset, length));
        }
    };

    private static final Level[] LEVEL_CONSTANTS = Level.values();

    private static final ProtobufNames HOLDERS_NAMES = ProtobufNames.of(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30}, "arrayList", "linkedList", "vector", "copyOnWriteArrayList", "hashSet", "linkedHashSet", "enumSet", "copyOnWriteArraySet", "sortedSet", "navigableSet", "treeSet", "concurrentSkipListSet", "queue", "deque", "arrayDeque", "priorityQueue", "concurrentLinkedQueue", "concurrentLinkedDeque", "hashMap", "linkedHashMap", "enumMap", "concurrentMap", "concurrentHashMap", "sortedMap", "navigableMap", "treeMap", "concurrentSkipListMap", "atomicBoolean", "atomicInteger", "atomicLongs");

    private static final ProtobufNames ENTRY_NAMES = ProtobufNames.of(new int[] {1, 2}, "key", "value");

    private HoldersProtobuf() {
    }

    /**
     * Writes the fields of a message, without a length prefix.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Holders message, EncodeBuffer out) {
        var arrayList = message.arrayList();
        if (arrayList != null) {
            writeArrayList(arrayList, out, "arrayList of Holders");
        }
        var linkedList = message.linkedList();
        if (linkedList != null) {
            writeLinkedList(linkedList, out, "linkedList of Holders");
        }
        var vector = message.vector();
        if (vector != null) {
            writeVector(vector, out, "vector of Holders");
        }
        var copyOnWriteArrayList = message.copyOnWriteArrayList();
        if (copyOnWriteArrayList != null) {
            writeCopyOnWriteArrayList(copyOnWriteArrayList, out, "copyOnWriteArrayList of Holders");
        }
        var hashSet = message.hashSet();
        if (hashSet != null) {
            writeHashSet(hashSet, out, "hashSet of Holders");
        }
        var linkedHashSet = message.linkedHashSet();
        if (linkedHashSet != null) {
            writeLinkedHashSet(linkedHashSet, out, "linkedHashSet of Holders");
        }
        writeEnumSet(Objects.requireNonNull(message.enumSet(), "required field enumSet of Holders is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)"), out, "enumSet of Holders");
        var copyOnWriteArraySet = message.copyOnWriteArraySet();
        if (copyOnWriteArraySet != null) {
            writeCopyOnWriteArraySet(copyOnWriteArraySet, out, "copyOnWriteArraySet of Holders");
        }
        var sortedSet = message.sortedSet();
        if (sortedSet != null) {
            writeSortedSet(sortedSet, out, "sortedSet of Holders");
        }
        var navigableSet = message.navigableSet();
        if (navigableSet != null) {
            writeNavigableSet(navigableSet, out, "navigableSet of Holders");
        }
        var treeSet = message.treeSet();
        if (treeSet != null) {
            writeTreeSet(treeSet, out, "treeSet of Holders");
        }
        var concurrentSkipListSet = message.concurrentSkipListSet();
        if (concurrentSkipListSet != null) {
            writeConcurrentSkipListSet(concurrentSkipListSet, out, "concurrentSkipListSet of Holders");
        }
        var queue = message.queue();
        if (queue != null) {
            writeQueue(queue, out, "queue of Holders");
        }
        var deque = message.deque();
        if (deque != null) {
            writeDeque(deque, out, "deque of Holders");
        }
        var arrayDeque = message.arrayDeque();
        if (arrayDeque != null) {
            writeArrayDeque(arrayDeque, out, "arrayDeque of Holders");
        }
        var priorityQueue = message.priorityQueue();
        if (priorityQueue != null) {
            writePriorityQueue(priorityQueue, out, "priorityQueue of Holders");
        }
        var concurrentLinkedQueue = message.concurrentLinkedQueue();
        if (concurrentLinkedQueue != null) {
            writeConcurrentLinkedQueue(concurrentLinkedQueue, out, "concurrentLinkedQueue of Holders");
        }
        var concurrentLinkedDeque = message.concurrentLinkedDeque();
        if (concurrentLinkedDeque != null) {
            writeConcurrentLinkedDeque(concurrentLinkedDeque, out, "concurrentLinkedDeque of Holders");
        }
        writeHashMap(Objects.requireNonNull(message.hashMap(), "required field hashMap of Holders is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)"), out, "hashMap of Holders");
        var linkedHashMap = message.linkedHashMap();
        if (linkedHashMap != null) {
            writeLinkedHashMap(linkedHashMap, out, "linkedHashMap of Holders");
        }
        var enumMap = message.enumMap();
        if (enumMap != null) {
            writeEnumMap(enumMap, out, "enumMap of Holders");
        }
        var concurrentMap = message.concurrentMap();
        if (concurrentMap != null) {
            writeConcurrentMap(concurrentMap, out, "concurrentMap of Holders");
        }
        var concurrentHashMap = message.concurrentHashMap();
        if (concurrentHashMap != null) {
            writeConcurrentHashMap(concurrentHashMap, out, "concurrentHashMap of Holders");
        }
        var sortedMap = message.sortedMap();
        if (sortedMap != null) {
            writeSortedMap(sortedMap, out, "sortedMap of Holders");
        }
        var navigableMap = message.navigableMap();
        if (navigableMap != null) {
            writeNavigableMap(navigableMap, out, "navigableMap of Holders");
        }
        var treeMap = message.treeMap();
        if (treeMap != null) {
            writeTreeMap(treeMap, out, "treeMap of Holders");
        }
        var concurrentSkipListMap = message.concurrentSkipListMap();
        if (concurrentSkipListMap != null) {
            writeConcurrentSkipListMap(concurrentSkipListMap, out, "concurrentSkipListMap of Holders");
        }
        int position = out.reserve(2 * ProtobufBytes.MAX_FIELD);
        byte[] array = out.array();
        var atomicBoolean = message.atomicBoolean();
        if (atomicBoolean != null) {
            position = ProtobufBytes.putBool(array, position, 224, atomicBoolean.get());
        }
        position = ProtobufBytes.putInt32IfNonzero(array, position, 232, Objects.requireNonNull(message.atomicInteger(), "required field atomicInteger of Holders is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)").get());
        out.setLength(position);
        var atomicLongs = message.atomicLongs();
        if (atomicLongs != null) {
            writeAtomicLongs(atomicLongs, out, "atomicLongs of Holders");
        }
    }

    /**
     * Reads the fields of a message up to its end, and skips unknown fields. A missing required field is read as
     * zero, empty, or a message without fields; it is an error only if its type has no such value.
     *
     * @param in the reader, positioned before the first field
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Holders read(ProtobufReader in) {
        ArrayList<Double> arrayList = new ArrayList<>();
        LinkedList<Point> linkedList = new LinkedList<>();
        Vector<String> vector = new Vector<>();
        CopyOnWriteArrayList<Level> copyOnWriteArrayList = new CopyOnWriteArrayList<>();
        HashSet<Integer> hashSet = new HashSet<>();
        LinkedHashSet<Point> linkedHashSet = new LinkedHashSet<>();
        EnumSet<Level> enumSet = EnumSet.noneOf(Level.class);
        CopyOnWriteArraySet<String> copyOnWriteArraySet = new CopyOnWriteArraySet<>();
        TreeSet<String> sortedSet = new TreeSet<>();
        TreeSet<Long> navigableSet = new TreeSet<>();
        TreeSet<Level> treeSet = new TreeSet<>();
        ConcurrentSkipListSet<String> concurrentSkipListSet = new ConcurrentSkipListSet<>();
        ArrayDeque<Point> queue = new ArrayDeque<>();
        ArrayDeque<Integer> deque = new ArrayDeque<>();
        ArrayDeque<String> arrayDeque = new ArrayDeque<>();
        PriorityQueue<Long> priorityQueue = new PriorityQueue<>();
        ConcurrentLinkedQueue<Boolean> concurrentLinkedQueue = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedDeque<Short> concurrentLinkedDeque = new ConcurrentLinkedDeque<>();
        HashMap<String, Double> hashMap = new HashMap<>();
        LinkedHashMap<Integer, Point> linkedHashMap = new LinkedHashMap<>();
        EnumMap<Level, String> enumMap = new EnumMap<>(Level.class);
        ConcurrentHashMap<String, Integer> concurrentMap = new ConcurrentHashMap<>();
        ConcurrentHashMap<Long, Double> concurrentHashMap = new ConcurrentHashMap<>();
        TreeMap<String, Level> sortedMap = new TreeMap<>();
        TreeMap<Integer, Level> navigableMap = new TreeMap<>();
        TreeMap<Level, Point> treeMap = new TreeMap<>();
        ConcurrentSkipListMap<String, String> concurrentSkipListMap = new ConcurrentSkipListMap<>();
        AtomicBoolean atomicBoolean = null;
        AtomicInteger atomicInteger = null;
        List<AtomicLong> atomicLongs = new ArrayList<>();
        for (int tag; (tag = in.readTag(HOLDERS_NAMES)) != 0; ) {
            switch (tag) {
                case 9, 10 -> {
                    for (double element : ProtobufArrayReader.readDouble(in, tag, new double[0])) {
                        arrayList.add(element);
                    }
                }
                case 18 -> {
                    in.beginElement();
                    linkedList.add(PointProtobuf.read(in));
                    in.endMessage();
                }
                case 26 -> vector.add(in.readString());
                case 32, 34 -> {
                    for (int element : ProtobufArrayReader.readInt32(in, tag, new int[0])) {
                        copyOnWriteArrayList.add(constantOfLevel(element, in));
                    }
                }
                case 40, 42 -> {
                    for (int element : ProtobufArrayReader.readInt32(in, tag, new int[0])) {
                        hashSet.add(element);
                    }
                }
                case 50 -> {
                    in.beginElement();
                    linkedHashSet.add(PointProtobuf.read(in));
                    in.endMessage();
                }
                case 56, 58 -> {
                    for (int element : ProtobufArrayReader.readInt32(in, tag, new int[0])) {
                        enumSet.add(constantOfLevel(element, in));
                    }
                }
                case 66 -> copyOnWriteArraySet.add(in.readString());
                case 74 -> sortedSet.add(in.readString());
                case 80, 82 -> {
                    for (long element : ProtobufArrayReader.readInt64(in, tag, new long[0])) {
                        navigableSet.add(element);
                    }
                }
                case 88, 90 -> {
                    for (int element : ProtobufArrayReader.readInt32(in, tag, new int[0])) {
                        treeSet.add(constantOfLevel(element, in));
                    }
                }
                case 98 -> concurrentSkipListSet.add(in.readString());
                case 106 -> {
                    in.beginElement();
                    queue.add(PointProtobuf.read(in));
                    in.endMessage();
                }
                case 112, 114 -> {
                    for (int element : ProtobufArrayReader.readInt32(in, tag, new int[0])) {
                        deque.add(element);
                    }
                }
                case 122 -> arrayDeque.add(in.readString());
                case 128, 130 -> {
                    for (long element : ProtobufArrayReader.readInt64(in, tag, new long[0])) {
                        priorityQueue.add(element);
                    }
                }
                case 136, 138 -> {
                    for (boolean element : ProtobufArrayReader.readBool(in, tag, new boolean[0])) {
                        concurrentLinkedQueue.add(element);
                    }
                }
                case 144, 146 -> {
                    for (int element : ProtobufArrayReader.readInt32(in, tag, new int[0])) {
                        concurrentLinkedDeque.add(in.toShort(element));
                    }
                }
                case 154 -> readHashMapEntry(in, hashMap);
                case 162 -> readLinkedHashMapEntry(in, linkedHashMap);
                case 170 -> readEnumMapEntry(in, enumMap);
                case 178 -> readConcurrentMapEntry(in, concurrentMap);
                case 186 -> readConcurrentHashMapEntry(in, concurrentHashMap);
                case 194 -> readSortedMapEntry(in, sortedMap);
                case 202 -> readNavigableMapEntry(in, navigableMap);
                case 210 -> readTreeMapEntry(in, treeMap);
                case 218 -> readConcurrentSkipListMapEntry(in, concurrentSkipListMap);
                case 224 -> atomicBoolean = new AtomicBoolean(in.readBool());
                case 232 -> atomicInteger = new AtomicInteger(in.readInt32());
                case 240, 242 -> {
                    for (long element : ProtobufArrayReader.readInt64(in, tag, new long[0])) {
                        atomicLongs.add(new AtomicLong(element));
                    }
                }
                default -> in.skipField();
            }
        }
        if (atomicInteger == null) {
            atomicInteger = new AtomicInteger(0);
        }
        return new Holders(arrayList, linkedList, vector, copyOnWriteArrayList, hashSet, linkedHashSet, enumSet, copyOnWriteArraySet, sortedSet, navigableSet, treeSet, concurrentSkipListSet, queue, deque, arrayDeque, priorityQueue, concurrentLinkedQueue, concurrentLinkedDeque, hashMap, linkedHashMap, enumMap, concurrentMap, concurrentHashMap, sortedMap, navigableMap, treeMap, concurrentSkipListMap, atomicBoolean, atomicInteger, atomicLongs.toArray(new AtomicLong[0]));
    }

    private static void writeArrayList(List<? extends Double> values, EncodeBuffer out,
            String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 10);
                Iterator<? extends Double> iterator = values instanceof RandomAccess ? null : values.iterator();
                for (int i = 0, size = values.size(); i < size; i++) {
                    Double value = iterator == null ? values.get(i) : iterator.next();
                    ProtobufListWriter.appendDouble(out, value);
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeLinkedList(List<? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            Iterator<? extends Point> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Point value = iterator == null ? values.get(i) : iterator.next();
                int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
                byte[] array = out.array();
                int valueBody = ProtobufBytes.beginMessage(array, position, 18);
                position = ProtobufBytes.endMessage(array, valueBody, PointProtobuf.put(value, array, valueBody));
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeVector(List<? extends String> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends String> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                String value = iterator == null ? values.get(i) : iterator.next();
                ProtobufWriter.writeString(out, 26, value);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeCopyOnWriteArrayList(List<? extends Level> values, EncodeBuffer out,
            String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 34);
                Iterator<? extends Level> iterator = values instanceof RandomAccess ? null : values.iterator();
                for (int i = 0, size = values.size(); i < size; i++) {
                    Level value = iterator == null ? values.get(i) : iterator.next();
                    ProtobufListWriter.appendInt32(out, numberOfLevel(value));
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static int numberOfLevel(Level value) {
        return switch (value) {
            case FINE -> 0;
            case WARNING -> 10;
            case FATAL -> -3;
        };
    }

    private static void writeHashSet(Set<? extends Integer> values, EncodeBuffer out,
            String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 42);
                for (Integer value : values) {
                    ProtobufListWriter.appendInt32(out, value);
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeLinkedHashSet(Set<? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            for (Point value : values) {
                int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
                byte[] array = out.array();
                int valueBody = ProtobufBytes.beginMessage(array, position, 50);
                position = ProtobufBytes.endMessage(array, valueBody, PointProtobuf.put(value, array, valueBody));
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeEnumSet(Set<? extends Level> values, EncodeBuffer out, String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 58);
                for (Level value : values) {
                    ProtobufListWriter.appendInt32(out, numberOfLevel(value));
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeCopyOnWriteArraySet(Set<? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (String value : values) {
                ProtobufWriter.writeString(out, 66, value);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeSortedSet(Set<? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (String value : values) {
                ProtobufWriter.writeString(out, 74, value);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeNavigableSet(Set<? extends Long> values, EncodeBuffer out,
            String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 82);
                for (Long value : values) {
                    ProtobufListWriter.appendInt64(out, value);
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeTreeSet(Set<? extends Level> values, EncodeBuffer out, String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 90);
                for (Level value : values) {
                    ProtobufListWriter.appendInt32(out, numberOfLevel(value));
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeConcurrentSkipListSet(Set<? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (String value : values) {
                ProtobufWriter.writeString(out, 98, value);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeQueue(Collection<? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            for (Point value : values) {
                int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
                byte[] array = out.array();
                int valueBody = ProtobufBytes.beginMessage(array, position, 106);
                position = ProtobufBytes.endMessage(array, valueBody, PointProtobuf.put(value, array, valueBody));
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeDeque(Collection<? extends Integer> values, EncodeBuffer out,
            String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 114);
                for (Integer value : values) {
                    ProtobufListWriter.appendInt32(out, value);
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeArrayDeque(Collection<? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (String value : values) {
                ProtobufWriter.writeString(out, 122, value);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writePriorityQueue(Collection<? extends Long> values, EncodeBuffer out,
            String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 130);
                for (Long value : values) {
                    ProtobufListWriter.appendInt64(out, value);
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeConcurrentLinkedQueue(Collection<? extends Boolean> values,
            EncodeBuffer out, String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 138);
                for (Boolean value : values) {
                    ProtobufListWriter.appendBool(out, value);
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeConcurrentLinkedDeque(Collection<? extends Short> values,
            EncodeBuffer out, String field) {
        try {
            if (!values.isEmpty()) {
                int mark = ProtobufListWriter.begin(out, 146);
                for (Short value : values) {
                    ProtobufListWriter.appendInt32(out, value);
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
    }

    private static void writeHashMap(Map<String, ? extends Double> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Double> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 154);
                ProtobufWriter.writeString(out, 10, entry.getKey());
                ProtobufWriter.writeDouble(out, 17, entry.getValue());
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeLinkedHashMap(Map<Integer, ? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Integer, ? extends Point> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 162);
                ProtobufWriter.writeInt32(out, 8, entry.getKey());
                int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
                byte[] array = out.array();
                int valueBody = ProtobufBytes.beginMessage(array, position, 18);
                position = ProtobufBytes.endMessage(array, valueBody, PointProtobuf.put(entry.getValue(), array, valueBody));
                out.setLength(position);
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeEnumMap(Map<? extends Level, ? extends String> values,
            EncodeBuffer out, String field) {
        try {
            int left = values.size();
            for (Level key : LEVEL_CONSTANTS) {
                String value = values.get(key);
                if (value != null || values.containsKey(key)) {
                    int mark = ProtobufWriter.beginMessage(out, 170);
                    ProtobufWriter.writeString(out, 10, nameOfLevel(key));
                    ProtobufWriter.writeString(out, 18, value);
                    ProtobufWriter.endMessage(out, mark);
                    left--;
                }
            }
            NullElements.checkKeys(values, left);
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static String nameOfLevel(Level value) {
        return switch (value) {
            case FINE -> "FINE";
            case WARNING -> "WARN";
            case FATAL -> "FATAL";
        };
    }

    private static void writeConcurrentMap(Map<String, ? extends Integer> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Integer> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 178);
                ProtobufWriter.writeString(out, 10, entry.getKey());
                ProtobufWriter.writeInt32(out, 16, entry.getValue());
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeConcurrentHashMap(Map<Long, ? extends Double> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Long, ? extends Double> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 186);
                ProtobufWriter.writeInt64(out, 8, entry.getKey());
                ProtobufWriter.writeDouble(out, 17, entry.getValue());
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeSortedMap(Map<String, ? extends Level> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Level> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 194);
                ProtobufWriter.writeString(out, 10, entry.getKey());
                ProtobufWriter.writeInt32(out, 16, numberOfLevel(entry.getValue()));
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeNavigableMap(Map<Integer, ? extends Level> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Integer, ? extends Level> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 202);
                ProtobufWriter.writeInt32(out, 8, entry.getKey());
                ProtobufWriter.writeInt32(out, 16, numberOfLevel(entry.getValue()));
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeTreeMap(Map<? extends Level, ? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            int left = values.size();
            for (Level key : LEVEL_CONSTANTS) {
                Point value = values.get(key);
                if (value != null || values.containsKey(key)) {
                    int mark = ProtobufWriter.beginMessage(out, 210);
                    ProtobufWriter.writeString(out, 10, nameOfLevel(key));
                    int position = out.reserve(ProtobufBytes.MAX_FIELD + PointProtobuf.maxBytes());
                    byte[] array = out.array();
                    int valueBody = ProtobufBytes.beginMessage(array, position, 18);
                    position = ProtobufBytes.endMessage(array, valueBody, PointProtobuf.put(value, array, valueBody));
                    out.setLength(position);
                    ProtobufWriter.endMessage(out, mark);
                    left--;
                }
            }
            NullElements.checkKeys(values, left);
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeConcurrentSkipListMap(Map<String, ? extends String> values,
            EncodeBuffer out, String field) {
        try {
            for (Map.Entry<String, ? extends String> entry : values.entrySet()) {
                int mark = ProtobufWriter.beginMessage(out, 218);
                ProtobufWriter.writeString(out, 10, entry.getKey());
                ProtobufWriter.writeString(out, 18, entry.getValue());
                ProtobufWriter.endMessage(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
    }

    private static void writeAtomicLongs(AtomicLong[] values, EncodeBuffer out, String field) {
        try {
            if (values.length != 0) {
                int mark = ProtobufListWriter.begin(out, 242);
                for (AtomicLong value : values) {
                    ProtobufListWriter.appendInt64(out, value.get());
                }
                ProtobufListWriter.end(out, mark);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
        }
    }

    private static Level constantOfLevel(int number, ProtobufReader in) {
        return switch (number) {
            case 0 -> Level.FINE;
            case 10 -> Level.WARNING;
            case -3 -> Level.FATAL;
            default -> throw in.unexpected("the number of a Level constant", number);
        };
    }

    private static void readHashMapEntry(ProtobufReader in, HashMap<String, Double> into) {
        in.beginElement();
        String key = "";
        Double value = 0.0;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readString();
                case 17 -> value = in.readDouble();
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readLinkedHashMapEntry(ProtobufReader in,
            LinkedHashMap<Integer, Point> into) {
        in.beginElement();
        Integer key = 0;
        Point value = null;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 8 -> key = in.readInt32();
                case 18 -> {
                    in.beginMessage();
                    value = PointProtobuf.read(in);
                    in.endMessage();
                }
                default -> in.skipField();
            }
        }
        if (value == null) {
            value = PointProtobuf.read(in);
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readEnumMapEntry(ProtobufReader in, EnumMap<Level, String> into) {
        in.beginElement();
        Level key = null;
        String value = "";
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readParsed("the name of a Level constant (FINE, WARN, FATAL)", text -> findLevel(text));
                case 18 -> value = in.readString();
                default -> in.skipField();
            }
        }
        if (key == null) {
            throw in.missing("key");
        }
        in.endMessage();
        into.put(key, value);
    }

    private static Level findLevel(String name) {
        return switch (name) {
            case "FINE" -> Level.FINE;
            case "WARN" -> Level.WARNING;
            case "FATAL" -> Level.FATAL;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void readConcurrentMapEntry(ProtobufReader in,
            ConcurrentHashMap<String, Integer> into) {
        in.beginElement();
        String key = "";
        Integer value = 0;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readString();
                case 16 -> value = in.readInt32();
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readConcurrentHashMapEntry(ProtobufReader in,
            ConcurrentHashMap<Long, Double> into) {
        in.beginElement();
        Long key = 0L;
        Double value = 0.0;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 8 -> key = in.readInt64();
                case 17 -> value = in.readDouble();
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readSortedMapEntry(ProtobufReader in, TreeMap<String, Level> into) {
        in.beginElement();
        String key = "";
        Level value = Level.FINE;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readString();
                case 16 -> value = constantOfLevel(in.readInt32(), in);
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readNavigableMapEntry(ProtobufReader in, TreeMap<Integer, Level> into) {
        in.beginElement();
        Integer key = 0;
        Level value = Level.FINE;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 8 -> key = in.readInt32();
                case 16 -> value = constantOfLevel(in.readInt32(), in);
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readTreeMapEntry(ProtobufReader in, TreeMap<Level, Point> into) {
        in.beginElement();
        Level key = null;
        Point value = null;
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readParsed("the name of a Level constant (FINE, WARN, FATAL)", text -> findLevel(text));
                case 18 -> {
                    in.beginMessage();
                    value = PointProtobuf.read(in);
                    in.endMessage();
                }
                default -> in.skipField();
            }
        }
        if (key == null) {
            throw in.missing("key");
        }
        if (value == null) {
            value = PointProtobuf.read(in);
        }
        in.endMessage();
        into.put(key, value);
    }

    private static void readConcurrentSkipListMapEntry(ProtobufReader in,
            ConcurrentSkipListMap<String, String> into) {
        in.beginElement();
        String key = "";
        String value = "";
        for (int tag; (tag = in.readTag(ENTRY_NAMES)) != 0; ) {
            switch (tag) {
                case 10 -> key = in.readString();
                case 18 -> value = in.readString();
                default -> in.skipField();
            }
        }
        in.endMessage();
        into.put(key, value);
    }

    private static byte[] descriptor() {
        return Base64.getDecoder().decode(
                        "CloKEGdvb2QvTGV2ZWwucHJvdG8SBGdvb2QiOAoFTGV2ZWwiLwoFVmFsdWUSCAoERklORRAAEggKBFdBUk4QChIS"
                        + "CgVGQVRBTBD9//////////8BYgZwcm90bzMKPwoQZ29vZC9Qb2ludC5wcm90bxIEZ29vZCIdCgVQb2ludBIJCgF4"
                        + "GAEgASgBEgkKAXkYAiABKAFiBnByb3RvMwqdDQoSZ29vZC9Ib2xkZXJzLnByb3RvEgRnb29kGhBnb29kL0xldmVs"
                        + "LnByb3RvGhBnb29kL1BvaW50LnByb3RvItQMCgdIb2xkZXJzEhEKCWFycmF5TGlzdBgBIAMoARIfCgpsaW5rZWRM"
                        + "aXN0GAIgAygLMgsuZ29vZC5Qb2ludBIOCgZ2ZWN0b3IYAyADKAkSLwoUY29weU9uV3JpdGVBcnJheUxpc3QYBCAD"
                        + "KA4yES5nb29kLkxldmVsLlZhbHVlEg8KB2hhc2hTZXQYBSADKAUSIgoNbGlua2VkSGFzaFNldBgGIAMoCzILLmdv"
                        + "b2QuUG9pbnQSIgoHZW51bVNldBgHIAMoDjIRLmdvb2QuTGV2ZWwuVmFsdWUSGwoTY29weU9uV3JpdGVBcnJheVNl"
                        + "dBgIIAMoCRIRCglzb3J0ZWRTZXQYCSADKAkSFAoMbmF2aWdhYmxlU2V0GAogAygDEiIKB3RyZWVTZXQYCyADKA4y"
                        + "ES5nb29kLkxldmVsLlZhbHVlEh0KFWNvbmN1cnJlbnRTa2lwTGlzdFNldBgMIAMoCRIaCgVxdWV1ZRgNIAMoCzIL"
                        + "Lmdvb2QuUG9pbnQSDQoFZGVxdWUYDiADKAUSEgoKYXJyYXlEZXF1ZRgPIAMoCRIVCg1wcmlvcml0eVF1ZXVlGBAg"
                        + "AygDEh0KFWNvbmN1cnJlbnRMaW5rZWRRdWV1ZRgRIAMoCBIdChVjb25jdXJyZW50TGlua2VkRGVxdWUYEiADKAUS"
                        + "KwoHaGFzaE1hcBgTIAMoCzIaLmdvb2QuSG9sZGVycy5IYXNoTWFwRW50cnkSNwoNbGlua2VkSGFzaE1hcBgUIAMo"
                        + "CzIgLmdvb2QuSG9sZGVycy5MaW5rZWRIYXNoTWFwRW50cnkSKwoHZW51bU1hcBgVIAMoCzIaLmdvb2QuSG9sZGVy"
                        + "cy5FbnVtTWFwRW50cnkSNwoNY29uY3VycmVudE1hcBgWIAMoCzIgLmdvb2QuSG9sZGVycy5Db25jdXJyZW50TWFw"
                        + "RW50cnkSPwoRY29uY3VycmVudEhhc2hNYXAYFyADKAsyJC5nb29kLkhvbGRlcnMuQ29uY3VycmVudEhhc2hNYXBF"
                        + "bnRyeRIvCglzb3J0ZWRNYXAYGCADKAsyHC5nb29kLkhvbGRlcnMuU29ydGVkTWFwRW50cnkSNQoMbmF2aWdhYmxl"
                        + "TWFwGBkgAygLMh8uZ29vZC5Ib2xkZXJzLk5hdmlnYWJsZU1hcEVudHJ5EisKB3RyZWVNYXAYGiADKAsyGi5nb29k"
                        + "LkhvbGRlcnMuVHJlZU1hcEVudHJ5EkcKFWNvbmN1cnJlbnRTa2lwTGlzdE1hcBgbIAMoCzIoLmdvb2QuSG9sZGVy"
                        + "cy5Db25jdXJyZW50U2tpcExpc3RNYXBFbnRyeRIaCg1hdG9taWNCb29sZWFuGBwgASgISACIAQESFQoNYXRvbWlj"
                        + "SW50ZWdlchgdIAEoBRITCgthdG9taWNMb25ncxgeIAMoAxouCgxIYXNoTWFwRW50cnkSCwoDa2V5GAEgASgJEg0K"
                        + "BXZhbHVlGAIgASgBOgI4ARpBChJMaW5rZWRIYXNoTWFwRW50cnkSCwoDa2V5GAEgASgFEhoKBXZhbHVlGAIgASgL"
                        + "MgsuZ29vZC5Qb2ludDoCOAEaLgoMRW51bU1hcEVudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoCToCOAEa"
                        + "NAoSQ29uY3VycmVudE1hcEVudHJ5EgsKA2tleRgBIAEoCRINCgV2YWx1ZRgCIAEoBToCOAEaOAoWQ29uY3VycmVu"
                        + "dEhhc2hNYXBFbnRyeRILCgNrZXkYASABKAMSDQoFdmFsdWUYAiABKAE6AjgBGkMKDlNvcnRlZE1hcEVudHJ5EgsK"
                        + "A2tleRgBIAEoCRIgCgV2YWx1ZRgCIAEoDjIRLmdvb2QuTGV2ZWwuVmFsdWU6AjgBGkYKEU5hdmlnYWJsZU1hcEVu"
                        + "dHJ5EgsKA2tleRgBIAEoBRIgCgV2YWx1ZRgCIAEoDjIRLmdvb2QuTGV2ZWwuVmFsdWU6AjgBGjsKDFRyZWVNYXBF"
                        + "bnRyeRILCgNrZXkYASABKAkSGgoFdmFsdWUYAiABKAsyCy5nb29kLlBvaW50OgI4ARo8ChpDb25jdXJyZW50U2tp"
                        + "cExpc3RNYXBFbnRyeRILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk6AjgBQhAKDl9hdG9taWNCb29sZWFuYgZw"
                        + "cm90bzM=");
    }
}
