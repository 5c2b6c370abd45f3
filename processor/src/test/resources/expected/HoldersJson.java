package good;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
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
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.RandomAccess;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.annotation.processing.Generated;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.annotation.FoxgloveGenerated;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonBytes;
import org.foxglove4j.encoding.JsonNames;
import org.foxglove4j.encoding.JsonReader;
import org.foxglove4j.encoding.JsonWriter;
import org.foxglove4j.encoding.NullElements;

/**
 * Encodes and decodes {@link Holders} messages in JSON.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "The classes and interfaces of the JDK that hold values, as people declare their fields."),
        required = {
                "enumSet",
                "hashMap",
                "atomicInteger"
        }
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class HoldersJson {
    /**
     * The JSON Schema of the messages.
     * NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.
     */
    public static final Schema SCHEMA = Schema.jsonSchema("good.Holders", """
    {
      "title": "good.Holders",
      "description": "The classes and interfaces of the JDK that hold values, as people declare their fields.",
      "type": "object",
      "properties": {
        "arrayList": {
          "type": "array",
          "items": {"type": "number"}
        },
        "linkedList": {
          "type": "array",
          "items": {
            "title": "good.Point",
            "description": "A point in the plane, nested in others.",
            "type": "object",
            "properties": {
              "x": {"description": "how far to the right", "type": "number"},
              "y": {"description": "how far up", "type": "number"}
            },
            "required": ["x", "y"]
          }
        },
        "vector": {
          "type": "array",
          "items": {"type": "string"}
        },
        "copyOnWriteArrayList": {
          "type": "array",
          "items": {
            "title": "good.Level",
            "oneOf": [
              {"title": "FINE", "const": 0},
              {"title": "WARN", "const": 10},
              {"title": "FATAL", "const": -3, "description": "All is lost."}
            ],
            "type": "integer"
          }
        },
        "hashSet": {
          "type": "array",
          "items": {"type": "integer"}
        },
        "linkedHashSet": {
          "type": "array",
          "items": {
            "title": "good.Point",
            "description": "A point in the plane, nested in others.",
            "type": "object",
            "properties": {
              "x": {"description": "how far to the right", "type": "number"},
              "y": {"description": "how far up", "type": "number"}
            },
            "required": ["x", "y"]
          }
        },
        "enumSet": {
          "type": "array",
          "items": {
            "title": "good.Level",
            "oneOf": [
              {"title": "FINE", "const": 0},
              {"title": "WARN", "const": 10},
              {"title": "FATAL", "const": -3, "description": "All is lost."}
            ],
            "type": "integer"
          }
        },
        "copyOnWriteArraySet": {
          "type": "array",
          "items": {"type": "string"}
        },
        "sortedSet": {
          "type": "array",
          "items": {"type": "string"}
        },
        "navigableSet": {
          "type": "array",
          "items": {"type": "integer"}
        },
        "treeSet": {
          "type": "array",
          "items": {
            "title": "good.Level",
            "oneOf": [
              {"title": "FINE", "const": 0},
              {"title": "WARN", "const": 10},
              {"title": "FATAL", "const": -3, "description": "All is lost."}
            ],
            "type": "integer"
          }
        },
        "concurrentSkipListSet": {
          "type": "array",
          "items": {"type": "string"}
        },
        "queue": {
          "type": "array",
          "items": {
            "title": "good.Point",
            "description": "A point in the plane, nested in others.",
            "type": "object",
            "properties": {
              "x": {"description": "how far to the right", "type": "number"},
              "y": {"description": "how far up", "type": "number"}
            },
            "required": ["x", "y"]
          }
        },
        "deque": {
          "type": "array",
          "items": {"type": "integer"}
        },
        "arrayDeque": {
          "type": "array",
          "items": {"type": "string"}
        },
        "priorityQueue": {
          "type": "array",
          "items": {"type": "integer"}
        },
        "concurrentLinkedQueue": {
          "type": "array",
          "items": {"type": "boolean"}
        },
        "concurrentLinkedDeque": {
          "type": "array",
          "items": {"type": "integer"}
        },
        "hashMap": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "number"}
        },
        "linkedHashMap": {
          "type": "object",
          "properties": {},
          "additionalProperties": {
            "title": "good.Point",
            "description": "A point in the plane, nested in others.",
            "type": "object",
            "properties": {
              "x": {"description": "how far to the right", "type": "number"},
              "y": {"description": "how far up", "type": "number"}
            },
            "required": ["x", "y"]
          }
        },
        "enumMap": {
          "type": "object",
          "properties": {
            "FINE": {"type": "string"},
            "WARN": {"type": "string"},
            "FATAL": {"description": "All is lost.", "type": "string"}
          }
        },
        "concurrentMap": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "integer"}
        },
        "concurrentHashMap": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "number"}
        },
        "sortedMap": {
          "type": "object",
          "properties": {},
          "additionalProperties": {
            "title": "good.Level",
            "oneOf": [
              {"title": "FINE", "const": 0},
              {"title": "WARN", "const": 10},
              {"title": "FATAL", "const": -3, "description": "All is lost."}
            ]
          }
        },
        "navigableMap": {
          "type": "object",
          "properties": {},
          "additionalProperties": {
            "title": "good.Level",
            "oneOf": [
              {"title": "FINE", "const": 0},
              {"title": "WARN", "const": 10},
              {"title": "FATAL", "const": -3, "description": "All is lost."}
            ]
          }
        },
        "treeMap": {
          "type": "object",
          "properties": {
            "FINE": {
              "title": "good.Point",
              "description": "A point in the plane, nested in others.",
              "type": "object",
              "properties": {
                "x": {"description": "how far to the right", "type": "number"},
                "y": {"description": "how far up", "type": "number"}
              },
              "required": ["x", "y"]
            },
            "WARN": {
              "title": "good.Point",
              "description": "A point in the plane, nested in others.",
              "type": "object",
              "properties": {
                "x": {"description": "how far to the right", "type": "number"},
                "y": {"description": "how far up", "type": "number"}
              },
              "required": ["x", "y"]
            },
            "FATAL": {
              "title": "good.Point",
              "description": "All is lost.",
              "type": "object",
              "properties": {
                "x": {"description": "how far to the right", "type": "number"},
                "y": {"description": "how far up", "type": "number"}
              },
              "required": ["x", "y"]
            }
          }
        },
        "concurrentSkipListMap": {
          "type": "object",
          "properties": {},
          "additionalProperties": {"type": "string"}
        },
        "atomicBoolean": {"type": "boolean"},
        "atomicInteger": {"type": "integer"},
        "atomicLongs": {
          "type": "array",
          "items": {"type": "integer"}
        }
      },
      "required": ["enumSet", "hashMap", "atomicInteger"]
    }""");

    /**
     * The encoder of the messages. It is stateless and thread-safe.
     */
    public static final Encoder<Holders> ENCODER = new Encoder<Holders>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
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
            return MessageEncodings.JSON;
        }

        @Override
        public Holders decode(byte[] data, int offset, int length) {
            JsonReader in = new JsonReader(data, offset, length);
            Holders message = read(in);
            in.readEnd();
            return message;
        }
    };

    private static final byte[] OBJECT = "{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ARRAY_LIST = "\"arrayList\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LINKED_LIST = "\"linkedList\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_VECTOR = "\"vector\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_COPY_ON_WRITE_ARRAY_LIST = "\"copyOnWriteArrayList\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_HASH_SET = "\"hashSet\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LINKED_HASH_SET = "\"linkedHashSet\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ENUM_SET = "\"enumSet\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_COPY_ON_WRITE_ARRAY_SET = "\"copyOnWriteArraySet\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SORTED_SET = "\"sortedSet\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NAVIGABLE_SET = "\"navigableSet\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_TREE_SET = "\"treeSet\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_CONCURRENT_SKIP_LIST_SET = "\"concurrentSkipListSet\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_QUEUE = "\"queue\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_DEQUE = "\"deque\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ARRAY_DEQUE = "\"arrayDeque\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_PRIORITY_QUEUE = "\"priorityQueue\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_CONCURRENT_LINKED_QUEUE = "\"concurrentLinkedQueue\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_CONCURRENT_LINKED_DEQUE = "\"concurrentLinkedDeque\":[".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_HASH_MAP = "\"hashMap\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_LINKED_HASH_MAP = "\"linkedHashMap\":{".getBytes(StandardCharsets.UTF_8);

    private static final Level[] LEVEL_CONSTANTS = Level.values();

    private static final byte[] BEFORE_ENUM_MAP = "\"enumMap\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_CONCURRENT_MAP = "\"concurrentMap\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_CONCURRENT_HASH_MAP = "\"concurrentHashMap\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_SORTED_MAP = "\"sortedMap\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_NAVIGABLE_MAP = "\"navigableMap\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_TREE_MAP = "\"treeMap\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_CONCURRENT_SKIP_LIST_MAP = "\"concurrentSkipListMap\":{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ATOMIC_BOOLEAN = "\"atomicBoolean\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ATOMIC_INTEGER = "\"atomicInteger\":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE_ATOMIC_LONGS = "\"atomicLongs\":[".getBytes(StandardCharsets.UTF_8);

    private static final JsonNames NAMES = JsonNames.of("arrayList", "linkedList", "vector",
            "copyOnWriteArrayList", "hashSet", "linkedHashSet", "enumSet", "copyOnWriteArraySet",
            "sortedSet", "navigableSet", "treeSet", "concurrentSkipListSet", "queue", "deque",
            "arrayDeque", "priorityQueue", "concurrentLinkedQueue", "concurrentLinkedDeque",
            "hashMap", "linkedHashMap", "enumMap", "concurrentMap", "concurrentHashMap",
            "sortedMap", "navigableMap", "treeMap", "concurrentSkipListMap", "atomicBoolean",
            "atomicInteger", "atomicLongs");

    private static final List<String> REQUIRED = List.of("enumSet", "hashMap", "atomicInteger");

    private HoldersJson() {
    }

    /**
     * Writes a message as a JSON object.
     *
     * @param message the message
     * @param out the buffer that the bytes are appended to
     * @throws NullPointerException if a required field is null
     */
    public static void write(Holders message, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, OBJECT);
        ArrayList<Double> arrayList = message.arrayList();
        if (arrayList != null) {
            JsonWriter.writeLiteral(out, BEFORE_ARRAY_LIST);
            writeArrayList(arrayList, out, "arrayList of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        LinkedList<Point> linkedList = message.linkedList();
        if (linkedList != null) {
            JsonWriter.writeLiteral(out, BEFORE_LINKED_LIST);
            writeLinkedList(linkedList, out, "linkedList of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Vector<String> vector = message.vector();
        if (vector != null) {
            JsonWriter.writeLiteral(out, BEFORE_VECTOR);
            writeVector(vector, out, "vector of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        CopyOnWriteArrayList<Level> copyOnWriteArrayList = message.copyOnWriteArrayList();
        if (copyOnWriteArrayList != null) {
            JsonWriter.writeLiteral(out, BEFORE_COPY_ON_WRITE_ARRAY_LIST);
            writeCopyOnWriteArrayList(copyOnWriteArrayList, out, "copyOnWriteArrayList of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        HashSet<Integer> hashSet = message.hashSet();
        if (hashSet != null) {
            JsonWriter.writeLiteral(out, BEFORE_HASH_SET);
            writeHashSet(hashSet, out, "hashSet of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        LinkedHashSet<Point> linkedHashSet = message.linkedHashSet();
        if (linkedHashSet != null) {
            JsonWriter.writeLiteral(out, BEFORE_LINKED_HASH_SET);
            writeLinkedHashSet(linkedHashSet, out, "linkedHashSet of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.writeLiteral(out, BEFORE_ENUM_SET);
        writeEnumSet(required(message.enumSet(), "required field enumSet of Holders is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)"), out, "enumSet of Holders");
        JsonWriter.writeLiteral(out, COMMA);
        CopyOnWriteArraySet<String> copyOnWriteArraySet = message.copyOnWriteArraySet();
        if (copyOnWriteArraySet != null) {
            JsonWriter.writeLiteral(out, BEFORE_COPY_ON_WRITE_ARRAY_SET);
            writeCopyOnWriteArraySet(copyOnWriteArraySet, out, "copyOnWriteArraySet of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        SortedSet<String> sortedSet = message.sortedSet();
        if (sortedSet != null) {
            JsonWriter.writeLiteral(out, BEFORE_SORTED_SET);
            writeSortedSet(sortedSet, out, "sortedSet of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        NavigableSet<Long> navigableSet = message.navigableSet();
        if (navigableSet != null) {
            JsonWriter.writeLiteral(out, BEFORE_NAVIGABLE_SET);
            writeNavigableSet(navigableSet, out, "navigableSet of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        TreeSet<Level> treeSet = message.treeSet();
        if (treeSet != null) {
            JsonWriter.writeLiteral(out, BEFORE_TREE_SET);
            writeTreeSet(treeSet, out, "treeSet of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        ConcurrentSkipListSet<String> concurrentSkipListSet = message.concurrentSkipListSet();
        if (concurrentSkipListSet != null) {
            JsonWriter.writeLiteral(out, BEFORE_CONCURRENT_SKIP_LIST_SET);
            writeConcurrentSkipListSet(concurrentSkipListSet, out, "concurrentSkipListSet of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Queue<Point> queue = message.queue();
        if (queue != null) {
            JsonWriter.writeLiteral(out, BEFORE_QUEUE);
            writeQueue(queue, out, "queue of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        Deque<Integer> deque = message.deque();
        if (deque != null) {
            JsonWriter.writeLiteral(out, BEFORE_DEQUE);
            writeDeque(deque, out, "deque of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        ArrayDeque<String> arrayDeque = message.arrayDeque();
        if (arrayDeque != null) {
            JsonWriter.writeLiteral(out, BEFORE_ARRAY_DEQUE);
            writeArrayDeque(arrayDeque, out, "arrayDeque of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        PriorityQueue<Long> priorityQueue = message.priorityQueue();
        if (priorityQueue != null) {
            JsonWriter.writeLiteral(out, BEFORE_PRIORITY_QUEUE);
            writePriorityQueue(priorityQueue, out, "priorityQueue of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        ConcurrentLinkedQueue<Boolean> concurrentLinkedQueue = message.concurrentLinkedQueue();
        if (concurrentLinkedQueue != null) {
            JsonWriter.writeLiteral(out, BEFORE_CONCURRENT_LINKED_QUEUE);
            writeConcurrentLinkedQueue(concurrentLinkedQueue, out, "concurrentLinkedQueue of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        ConcurrentLinkedDeque<Short> concurrentLinkedDeque = message.concurrentLinkedDeque();
        if (concurrentLinkedDeque != null) {
            JsonWriter.writeLiteral(out, BEFORE_CONCURRENT_LINKED_DEQUE);
            writeConcurrentLinkedDeque(concurrentLinkedDeque, out, "concurrentLinkedDeque of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.writeLiteral(out, BEFORE_HASH_MAP);
        writeHashMap(required(message.hashMap(), "required field hashMap of Holders is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)"), out, "hashMap of Holders");
        JsonWriter.writeLiteral(out, COMMA);
        LinkedHashMap<Integer, Point> linkedHashMap = message.linkedHashMap();
        if (linkedHashMap != null) {
            JsonWriter.writeLiteral(out, BEFORE_LINKED_HASH_MAP);
            writeLinkedHashMap(linkedHashMap, out, "linkedHashMap of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        EnumMap<Level, String> enumMap = message.enumMap();
        if (enumMap != null) {
            JsonWriter.writeLiteral(out, BEFORE_ENUM_MAP);
            writeEnumMap(enumMap, out, "enumMap of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        ConcurrentMap<String, Integer> concurrentMap = message.concurrentMap();
        if (concurrentMap != null) {
            JsonWriter.writeLiteral(out, BEFORE_CONCURRENT_MAP);
            writeConcurrentMap(concurrentMap, out, "concurrentMap of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        ConcurrentHashMap<Long, Double> concurrentHashMap = message.concurrentHashMap();
        if (concurrentHashMap != null) {
            JsonWriter.writeLiteral(out, BEFORE_CONCURRENT_HASH_MAP);
            writeConcurrentHashMap(concurrentHashMap, out, "concurrentHashMap of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        SortedMap<String, Level> sortedMap = message.sortedMap();
        if (sortedMap != null) {
            JsonWriter.writeLiteral(out, BEFORE_SORTED_MAP);
            writeSortedMap(sortedMap, out, "sortedMap of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        NavigableMap<Integer, Level> navigableMap = message.navigableMap();
        if (navigableMap != null) {
            JsonWriter.writeLiteral(out, BEFORE_NAVIGABLE_MAP);
            writeNavigableMap(navigableMap, out, "navigableMap of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        TreeMap<Level, Point> treeMap = message.treeMap();
        if (treeMap != null) {
            JsonWriter.writeLiteral(out, BEFORE_TREE_MAP);
            writeTreeMap(treeMap, out, "treeMap of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        ConcurrentSkipListMap<String, String> concurrentSkipListMap = message.concurrentSkipListMap();
        if (concurrentSkipListMap != null) {
            JsonWriter.writeLiteral(out, BEFORE_CONCURRENT_SKIP_LIST_MAP);
            writeConcurrentSkipListMap(concurrentSkipListMap, out, "concurrentSkipListMap of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        AtomicBoolean atomicBoolean = message.atomicBoolean();
        if (atomicBoolean != null) {
            int position = out.reserve(17 + JsonBytes.MAX_BOOLEAN);
            byte[] array = out.array();
            position = JsonBytes.putLiteral(array, position, BEFORE_ATOMIC_BOOLEAN);
            position = JsonBytes.putBoolean(array, position, atomicBoolean.get());
            array[position++] = ',';
            out.setLength(position);
        }
        int position = out.reserve(17 + JsonBytes.MAX_INT);
        byte[] array = out.array();
        position = JsonBytes.putLiteral(array, position, BEFORE_ATOMIC_INTEGER);
        position = JsonBytes.putInt(array, position, required(message.atomicInteger(), "required field atomicInteger of Holders is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)").get());
        array[position++] = ',';
        out.setLength(position);
        AtomicLong[] atomicLongs = message.atomicLongs();
        if (atomicLongs != null) {
            JsonWriter.writeLiteral(out, BEFORE_ATOMIC_LONGS);
            writeAtomicLongs(atomicLongs, out, "atomicLongs of Holders");
            JsonWriter.writeLiteral(out, COMMA);
        }
        JsonWriter.endObject(out);
    }

    /**
     * Reads a message from a JSON object, and skips unknown fields. A missing required field is an error.
     *
     * @param in the reader, positioned before the object
     * @return the message
     * @throws IllegalArgumentException if the input is not a valid message of this type
     */
    public static Holders read(JsonReader in) {
        ArrayList<Double> arrayList = null;
        LinkedList<Point> linkedList = null;
        Vector<String> vector = null;
        CopyOnWriteArrayList<Level> copyOnWriteArrayList = null;
        HashSet<Integer> hashSet = null;
        LinkedHashSet<Point> linkedHashSet = null;
        EnumSet<Level> enumSet = null;
        CopyOnWriteArraySet<String> copyOnWriteArraySet = null;
        SortedSet<String> sortedSet = null;
        NavigableSet<Long> navigableSet = null;
        TreeSet<Level> treeSet = null;
        ConcurrentSkipListSet<String> concurrentSkipListSet = null;
        Queue<Point> queue = null;
        Deque<Integer> deque = null;
        ArrayDeque<String> arrayDeque = null;
        PriorityQueue<Long> priorityQueue = null;
        ConcurrentLinkedQueue<Boolean> concurrentLinkedQueue = null;
        ConcurrentLinkedDeque<Short> concurrentLinkedDeque = null;
        HashMap<String, Double> hashMap = null;
        LinkedHashMap<Integer, Point> linkedHashMap = null;
        EnumMap<Level, String> enumMap = null;
        ConcurrentMap<String, Integer> concurrentMap = null;
        ConcurrentHashMap<Long, Double> concurrentHashMap = null;
        SortedMap<String, Level> sortedMap = null;
        NavigableMap<Integer, Level> navigableMap = null;
        TreeMap<Level, Point> treeMap = null;
        ConcurrentSkipListMap<String, String> concurrentSkipListMap = null;
        AtomicBoolean atomicBoolean = null;
        AtomicInteger atomicInteger = null;
        AtomicLong[] atomicLongs = null;
        long seen = 0;
        in.beginObject();
        for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
            switch (field) {
                case 0 -> arrayList = in.readNull() ? null : readArrayList(in);
                case 1 -> linkedList = in.readNull() ? null : readLinkedList(in);
                case 2 -> vector = in.readNull() ? null : readVector(in);
                case 3 -> copyOnWriteArrayList = in.readNull() ? null : readCopyOnWriteArrayList(in);
                case 4 -> hashSet = in.readNull() ? null : readHashSet(in);
                case 5 -> linkedHashSet = in.readNull() ? null : readLinkedHashSet(in);
                case 6 -> {
                    enumSet = readEnumSet(in);
                    seen |= 0x1;
                }
                case 7 -> copyOnWriteArraySet = in.readNull() ? null : readCopyOnWriteArraySet(in);
                case 8 -> sortedSet = in.readNull() ? null : readSortedSet(in);
                case 9 -> navigableSet = in.readNull() ? null : readNavigableSet(in);
                case 10 -> treeSet = in.readNull() ? null : readTreeSet(in);
                case 11 -> concurrentSkipListSet = in.readNull() ? null : readConcurrentSkipListSet(in);
                case 12 -> queue = in.readNull() ? null : readQueue(in);
                case 13 -> deque = in.readNull() ? null : readDeque(in);
                case 14 -> arrayDeque = in.readNull() ? null : readArrayDeque(in);
                case 15 -> priorityQueue = in.readNull() ? null : readPriorityQueue(in);
                case 16 -> concurrentLinkedQueue = in.readNull() ? null : readConcurrentLinkedQueue(in);
                case 17 -> concurrentLinkedDeque = in.readNull() ? null : readConcurrentLinkedDeque(in);
                case 18 -> {
                    hashMap = readHashMap(in);
                    seen |= 0x2;
                }
                case 19 -> linkedHashMap = in.readNull() ? null : readLinkedHashMap(in);
                case 20 -> enumMap = in.readNull() ? null : readEnumMap(in);
                case 21 -> concurrentMap = in.readNull() ? null : readConcurrentMap(in);
                case 22 -> concurrentHashMap = in.readNull() ? null : readConcurrentHashMap(in);
                case 23 -> sortedMap = in.readNull() ? null : readSortedMap(in);
                case 24 -> navigableMap = in.readNull() ? null : readNavigableMap(in);
                case 25 -> treeMap = in.readNull() ? null : readTreeMap(in);
                case 26 -> concurrentSkipListMap = in.readNull() ? null : readConcurrentSkipListMap(in);
                case 27 -> atomicBoolean = in.readNull() ? null : new AtomicBoolean(in.readBoolean());
                case 28 -> {
                    atomicInteger = new AtomicInteger(in.readInt());
                    seen |= 0x4;
                }
                case 29 -> atomicLongs = in.readNull() ? null : readAtomicLongs(in);
                default -> in.skipValue();
            }
        }
        if (seen != 0x7) {
            throw in.missing(REQUIRED.get(Long.numberOfTrailingZeros(~seen)));
        }
        return new Holders(arrayList, linkedList, vector, copyOnWriteArrayList, hashSet, linkedHashSet, enumSet, copyOnWriteArraySet, sortedSet, navigableSet, treeSet, concurrentSkipListSet, queue, deque, arrayDeque, priorityQueue, concurrentLinkedQueue, concurrentLinkedDeque, hashMap, linkedHashMap, enumMap, concurrentMap, concurrentHashMap, sortedMap, navigableMap, treeMap, concurrentSkipListMap, atomicBoolean, atomicInteger, atomicLongs);
    }

    private static void writeArrayList(List<? extends Double> values, EncodeBuffer out,
            String field) {
        try {
            Iterator<? extends Double> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Double value = iterator == null ? values.get(i) : iterator.next();
                int position = out.reserve(1 + JsonBytes.MAX_DOUBLE);
                byte[] array = out.array();
                position = JsonBytes.putDouble(array, position, value);
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeLinkedList(List<? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            Iterator<? extends Point> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Point value = iterator == null ? values.get(i) : iterator.next();
                PointJson.write(value, out);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeVector(List<? extends String> values, EncodeBuffer out, String field) {
        try {
            Iterator<? extends String> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                String value = iterator == null ? values.get(i) : iterator.next();
                JsonWriter.writeString(out, value);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeCopyOnWriteArrayList(List<? extends Level> values, EncodeBuffer out,
            String field) {
        try {
            Iterator<? extends Level> iterator = values instanceof RandomAccess ? null : values.iterator();
            for (int i = 0, size = values.size(); i < size; i++) {
                Level value = iterator == null ? values.get(i) : iterator.next();
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, numberOf(value));
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static int numberOf(Level value) {
        return switch (value) {
            case FINE -> 0;
            case WARNING -> 10;
            case FATAL -> -3;
        };
    }

    private static void writeHashSet(Set<? extends Integer> values, EncodeBuffer out,
            String field) {
        try {
            for (Integer value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, value);
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeLinkedHashSet(Set<? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            for (Point value : values) {
                PointJson.write(value, out);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static <V> V required(V value, String complaint) {
        if (value == null) {
            throw new NullPointerException(complaint);
        }
        return value;
    }

    private static void writeEnumSet(Set<? extends Level> values, EncodeBuffer out, String field) {
        try {
            for (Level value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, numberOf(value));
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeCopyOnWriteArraySet(Set<? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (String value : values) {
                JsonWriter.writeString(out, value);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeSortedSet(Set<? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (String value : values) {
                JsonWriter.writeString(out, value);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeNavigableSet(Set<? extends Long> values, EncodeBuffer out,
            String field) {
        try {
            for (Long value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_LONG);
                byte[] array = out.array();
                position = JsonBytes.putLong(array, position, value);
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeTreeSet(Set<? extends Level> values, EncodeBuffer out, String field) {
        try {
            for (Level value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, numberOf(value));
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeConcurrentSkipListSet(Set<? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (String value : values) {
                JsonWriter.writeString(out, value);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeQueue(Collection<? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            for (Point value : values) {
                PointJson.write(value, out);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeDeque(Collection<? extends Integer> values, EncodeBuffer out,
            String field) {
        try {
            for (Integer value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, value);
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeArrayDeque(Collection<? extends String> values, EncodeBuffer out,
            String field) {
        try {
            for (String value : values) {
                JsonWriter.writeString(out, value);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writePriorityQueue(Collection<? extends Long> values, EncodeBuffer out,
            String field) {
        try {
            for (Long value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_LONG);
                byte[] array = out.array();
                position = JsonBytes.putLong(array, position, value);
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeConcurrentLinkedQueue(Collection<? extends Boolean> values,
            EncodeBuffer out, String field) {
        try {
            for (Boolean value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_BOOLEAN);
                byte[] array = out.array();
                position = JsonBytes.putBoolean(array, position, value);
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeConcurrentLinkedDeque(Collection<? extends Short> values,
            EncodeBuffer out, String field) {
        try {
            for (Short value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, value);
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inList(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static void writeHashMap(Map<String, ? extends Double> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Double> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                int position = out.reserve(1 + JsonBytes.MAX_DOUBLE);
                byte[] array = out.array();
                position = JsonBytes.putDouble(array, position, entry.getValue());
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeLinkedHashMap(Map<Integer, ? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Integer, ? extends Point> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                PointJson.write(entry.getValue(), out);
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeEnumMap(Map<? extends Level, ? extends String> values,
            EncodeBuffer out, String field) {
        try {
            int left = values.size();
            for (Level key : LEVEL_CONSTANTS) {
                String value = values.get(key);
                if (value != null || values.containsKey(key)) {
                    JsonWriter.writeName(out, nameOfLevel(key));
                    JsonWriter.writeString(out, value);
                    JsonWriter.writeLiteral(out, COMMA);
                    left--;
                }
            }
            NullElements.checkKeys(values, left);
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
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
                JsonWriter.writeName(out, entry.getKey());
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, entry.getValue());
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeConcurrentHashMap(Map<Long, ? extends Double> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Long, ? extends Double> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                int position = out.reserve(1 + JsonBytes.MAX_DOUBLE);
                byte[] array = out.array();
                position = JsonBytes.putDouble(array, position, entry.getValue());
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeSortedMap(Map<String, ? extends Level> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<String, ? extends Level> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, numberOf(entry.getValue()));
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeNavigableMap(Map<Integer, ? extends Level> values, EncodeBuffer out,
            String field) {
        try {
            for (Map.Entry<Integer, ? extends Level> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                int position = out.reserve(1 + JsonBytes.MAX_INT);
                byte[] array = out.array();
                position = JsonBytes.putInt(array, position, numberOf(entry.getValue()));
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeTreeMap(Map<? extends Level, ? extends Point> values, EncodeBuffer out,
            String field) {
        try {
            int left = values.size();
            for (Level key : LEVEL_CONSTANTS) {
                Point value = values.get(key);
                if (value != null || values.containsKey(key)) {
                    JsonWriter.writeName(out, nameOfLevel(key));
                    PointJson.write(value, out);
                    JsonWriter.writeLiteral(out, COMMA);
                    left--;
                }
            }
            NullElements.checkKeys(values, left);
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeConcurrentSkipListMap(Map<String, ? extends String> values,
            EncodeBuffer out, String field) {
        try {
            for (Map.Entry<String, ? extends String> entry : values.entrySet()) {
                JsonWriter.writeName(out, entry.getKey());
                JsonWriter.writeString(out, entry.getValue());
                JsonWriter.writeLiteral(out, COMMA);
            }
        } catch (NullPointerException e) {
            throw NullElements.inMap(e, values, field);
        }
        JsonWriter.endObject(out);
    }

    private static void writeAtomicLongs(AtomicLong[] values, EncodeBuffer out, String field) {
        try {
            for (AtomicLong value : values) {
                int position = out.reserve(1 + JsonBytes.MAX_LONG);
                byte[] array = out.array();
                position = JsonBytes.putLong(array, position, value.get());
                array[position++] = ',';
                out.setLength(position);
            }
        } catch (NullPointerException e) {
            throw NullElements.inArray(e, values, field);
        }
        JsonWriter.endArray(out);
    }

    private static ArrayList<Double> readArrayList(JsonReader in) {
        ArrayList<Double> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readDouble());
        }
        return values;
    }

    private static LinkedList<Point> readLinkedList(JsonReader in) {
        LinkedList<Point> values = new LinkedList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(PointJson.read(in));
        }
        return values;
    }

    private static Vector<String> readVector(JsonReader in) {
        Vector<String> values = new Vector<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readString());
        }
        return values;
    }

    private static CopyOnWriteArrayList<Level> readCopyOnWriteArrayList(JsonReader in) {
        CopyOnWriteArrayList<Level> values = new CopyOnWriteArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(readLevel(in));
        }
        return values;
    }

    private static Level readLevel(JsonReader in) {
        return switch (in.readInt()) {
            case 0 -> Level.FINE;
            case 10 -> Level.WARNING;
            case -3 -> Level.FATAL;
            default -> throw in.unexpected("the number of a Level constant");
        };
    }

    private static HashSet<Integer> readHashSet(JsonReader in) {
        HashSet<Integer> values = new HashSet<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readInt());
        }
        return values;
    }

    private static LinkedHashSet<Point> readLinkedHashSet(JsonReader in) {
        LinkedHashSet<Point> values = new LinkedHashSet<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(PointJson.read(in));
        }
        return values;
    }

    private static EnumSet<Level> readEnumSet(JsonReader in) {
        EnumSet<Level> values = EnumSet.noneOf(Level.class);
        in.beginArray();
        while (in.nextElement()) {
            values.add(readLevel(in));
        }
        return values;
    }

    private static CopyOnWriteArraySet<String> readCopyOnWriteArraySet(JsonReader in) {
        CopyOnWriteArraySet<String> values = new CopyOnWriteArraySet<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readString());
        }
        return values;
    }

    private static TreeSet<String> readSortedSet(JsonReader in) {
        TreeSet<String> values = new TreeSet<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readString());
        }
        return values;
    }

    private static TreeSet<Long> readNavigableSet(JsonReader in) {
        TreeSet<Long> values = new TreeSet<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readLong());
        }
        return values;
    }

    private static TreeSet<Level> readTreeSet(JsonReader in) {
        TreeSet<Level> values = new TreeSet<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(readLevel(in));
        }
        return values;
    }

    private static ConcurrentSkipListSet<String> readConcurrentSkipListSet(JsonReader in) {
        ConcurrentSkipListSet<String> values = new ConcurrentSkipListSet<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readString());
        }
        return values;
    }

    private static ArrayDeque<Point> readQueue(JsonReader in) {
        ArrayDeque<Point> values = new ArrayDeque<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(PointJson.read(in));
        }
        return values;
    }

    private static ArrayDeque<Integer> readDeque(JsonReader in) {
        ArrayDeque<Integer> values = new ArrayDeque<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readInt());
        }
        return values;
    }

    private static ArrayDeque<String> readArrayDeque(JsonReader in) {
        ArrayDeque<String> values = new ArrayDeque<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readString());
        }
        return values;
    }

    private static PriorityQueue<Long> readPriorityQueue(JsonReader in) {
        PriorityQueue<Long> values = new PriorityQueue<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readLong());
        }
        return values;
    }

    private static ConcurrentLinkedQueue<Boolean> readConcurrentLinkedQueue(JsonReader in) {
        ConcurrentLinkedQueue<Boolean> values = new ConcurrentLinkedQueue<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readBoolean());
        }
        return values;
    }

    private static ConcurrentLinkedDeque<Short> readConcurrentLinkedDeque(JsonReader in) {
        ConcurrentLinkedDeque<Short> values = new ConcurrentLinkedDeque<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readShort());
        }
        return values;
    }

    private static HashMap<String, Double> readHashMap(JsonReader in) {
        HashMap<String, Double> values = new HashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(name, in.readDouble());
        }
        return values;
    }

    private static LinkedHashMap<Integer, Point> readLinkedHashMap(JsonReader in) {
        LinkedHashMap<Integer, Point> values = new LinkedHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.parseName(name, "a 32-bit integer", Integer::valueOf), PointJson.read(in));
        }
        return values;
    }

    private static EnumMap<Level, String> readEnumMap(JsonReader in) {
        EnumMap<Level, String> values = new EnumMap<>(Level.class);
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.parseName(name, "the name of a Level constant (FINE, WARN, FATAL)", text -> findLevel(text)), in.readString());
        }
        return values;
    }

    private static Level findLevel(String name) {
        return switch (name) {
            case "FINE" -> Level.FINE;
            case "WARN" -> Level.WARNING;
            case "FATAL" -> Level.FATAL;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static ConcurrentHashMap<String, Integer> readConcurrentMap(JsonReader in) {
        ConcurrentHashMap<String, Integer> values = new ConcurrentHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(name, in.readInt());
        }
        return values;
    }

    private static ConcurrentHashMap<Long, Double> readConcurrentHashMap(JsonReader in) {
        ConcurrentHashMap<Long, Double> values = new ConcurrentHashMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.parseName(name, "a 64-bit integer", Long::valueOf), in.readDouble());
        }
        return values;
    }

    private static TreeMap<String, Level> readSortedMap(JsonReader in) {
        TreeMap<String, Level> values = new TreeMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(name, readLevel(in));
        }
        return values;
    }

    private static TreeMap<Integer, Level> readNavigableMap(JsonReader in) {
        TreeMap<Integer, Level> values = new TreeMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.parseName(name, "a 32-bit integer", Integer::valueOf), readLevel(in));
        }
        return values;
    }

    private static TreeMap<Level, Point> readTreeMap(JsonReader in) {
        TreeMap<Level, Point> values = new TreeMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(in.parseName(name, "the name of a Level constant (FINE, WARN, FATAL)", text -> findLevel(text)), PointJson.read(in));
        }
        return values;
    }

    private static ConcurrentSkipListMap<String, String> readConcurrentSkipListMap(JsonReader in) {
        ConcurrentSkipListMap<String, String> values = new ConcurrentSkipListMap<>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) {
            values.put(name, in.readString());
        }
        return values;
    }

    private static AtomicLong[] readAtomicLongs(JsonReader in) {
        List<AtomicLong> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(new AtomicLong(in.readLong()));
        }
        return values.toArray(new AtomicLong[0]);
    }
}
