package org.foxglove4j.benchmarks.encoding;

import org.foxglove4j.benchmarks.encoding.model.Color;
import org.foxglove4j.benchmarks.encoding.model.Cube;
import org.foxglove4j.benchmarks.encoding.model.Entity;
import org.foxglove4j.benchmarks.encoding.model.KeyValue;
import org.foxglove4j.benchmarks.encoding.model.Line;
import org.foxglove4j.benchmarks.encoding.model.Pose;
import org.foxglove4j.benchmarks.encoding.model.Quaternion;
import org.foxglove4j.benchmarks.encoding.model.Sample;
import org.foxglove4j.benchmarks.encoding.model.Scene;
import org.foxglove4j.benchmarks.encoding.model.Time;
import org.foxglove4j.benchmarks.encoding.model.Vector3;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Writes the records with hand-written code that uses jackson-core. */
final class JacksonStreaming {

    private static final SerializableString X = new SerializedString("x");
    private static final SerializableString Y = new SerializedString("y");
    private static final SerializableString Z = new SerializedString("z");
    private static final SerializableString W = new SerializedString("w");
    private static final SerializableString R = new SerializedString("r");
    private static final SerializableString G = new SerializedString("g");
    private static final SerializableString B = new SerializedString("b");
    private static final SerializableString A = new SerializedString("a");
    private static final SerializableString SEC = new SerializedString("sec");
    private static final SerializableString NSEC = new SerializedString("nsec");
    private static final SerializableString POSITION = new SerializedString("position");
    private static final SerializableString ORIENTATION = new SerializedString("orientation");
    private static final SerializableString TIMESTAMP = new SerializedString("timestamp");
    private static final SerializableString FRAME_ID = new SerializedString("frameId");
    private static final SerializableString POSE = new SerializedString("pose");
    private static final SerializableString VALUES = new SerializedString("values");
    private static final SerializableString STATUS = new SerializedString("status");
    private static final SerializableString VALID = new SerializedString("valid");
    private static final SerializableString KEY = new SerializedString("key");
    private static final SerializableString VALUE = new SerializedString("value");
    private static final SerializableString SIZE = new SerializedString("size");
    private static final SerializableString COLOR = new SerializedString("color");
    private static final SerializableString THICKNESS = new SerializedString("thickness");
    private static final SerializableString POINTS = new SerializedString("points");
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString FRAME_LOCKED = new SerializedString("frameLocked");
    private static final SerializableString METADATA = new SerializedString("metadata");
    private static final SerializableString CUBES = new SerializedString("cubes");
    private static final SerializableString LINES = new SerializedString("lines");
    private static final SerializableString ENTITIES = new SerializedString("entities");

    private JacksonStreaming() {}

    private static void number(JsonGenerator out, SerializableString name, double value) {
        out.writeName(name);
        out.writeNumber(value);
    }

    private static void string(JsonGenerator out, SerializableString name, String value) {
        out.writeName(name);
        out.writeString(value);
    }

    static void write(Vector3 value, JsonGenerator out) {
        out.writeStartObject();
        number(out, X, value.x());
        number(out, Y, value.y());
        number(out, Z, value.z());
        out.writeEndObject();
    }

    static void write(Quaternion value, JsonGenerator out) {
        out.writeStartObject();
        number(out, X, value.x());
        number(out, Y, value.y());
        number(out, Z, value.z());
        number(out, W, value.w());
        out.writeEndObject();
    }

    static void write(Pose value, JsonGenerator out) {
        out.writeStartObject();
        out.writeName(POSITION);
        write(value.position(), out);
        out.writeName(ORIENTATION);
        write(value.orientation(), out);
        out.writeEndObject();
    }

    static void write(Time value, JsonGenerator out) {
        out.writeStartObject();
        out.writeName(SEC);
        out.writeNumber(value.sec());
        out.writeName(NSEC);
        out.writeNumber(value.nsec());
        out.writeEndObject();
    }

    static void write(Color value, JsonGenerator out) {
        out.writeStartObject();
        number(out, R, value.r());
        number(out, G, value.g());
        number(out, B, value.b());
        number(out, A, value.a());
        out.writeEndObject();
    }

    static void write(Sample value, JsonGenerator out) {
        out.writeStartObject();
        out.writeName(TIMESTAMP);
        write(value.timestamp(), out);
        string(out, FRAME_ID, value.frameId());
        out.writeName(POSE);
        write(value.pose(), out);
        out.writeName(VALUES);
        out.writeArray(value.values(), 0, value.values().length);
        out.writeName(STATUS);
        out.writeNumber(value.status().number());
        out.writeName(VALID);
        out.writeBoolean(value.valid());
        out.writeEndObject();
    }

    static void write(KeyValue value, JsonGenerator out) {
        out.writeStartObject();
        string(out, KEY, value.key());
        string(out, VALUE, value.value());
        out.writeEndObject();
    }

    static void write(Cube value, JsonGenerator out) {
        out.writeStartObject();
        out.writeName(POSE);
        write(value.pose(), out);
        out.writeName(SIZE);
        write(value.size(), out);
        out.writeName(COLOR);
        write(value.color(), out);
        out.writeEndObject();
    }

    static void write(Line value, JsonGenerator out) {
        out.writeStartObject();
        out.writeName(POSE);
        write(value.pose(), out);
        number(out, THICKNESS, value.thickness());
        out.writeName(POINTS);
        out.writeStartArray();
        for (Vector3 point : value.points()) {
            write(point, out);
        }
        out.writeEndArray();
        out.writeName(COLOR);
        write(value.color(), out);
        out.writeEndObject();
    }

    static void write(Entity value, JsonGenerator out) {
        out.writeStartObject();
        out.writeName(TIMESTAMP);
        write(value.timestamp(), out);
        string(out, FRAME_ID, value.frameId());
        string(out, ID, value.id());
        out.writeName(FRAME_LOCKED);
        out.writeBoolean(value.frameLocked());
        out.writeName(METADATA);
        out.writeStartArray();
        for (KeyValue entry : value.metadata()) {
            write(entry, out);
        }
        out.writeEndArray();
        out.writeName(CUBES);
        out.writeStartArray();
        for (Cube cube : value.cubes()) {
            write(cube, out);
        }
        out.writeEndArray();
        out.writeName(LINES);
        out.writeStartArray();
        for (Line line : value.lines()) {
            write(line, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    static void write(Scene value, JsonGenerator out) {
        out.writeStartObject();
        out.writeName(ENTITIES);
        out.writeStartArray();
        for (Entity entity : value.entities()) {
            write(entity, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
