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

/** Builds protobuf-java's messages from the records. */
final class ProtobufJava {

    private ProtobufJava() {}

    static org.foxglove4j.benchmarks.encoding.proto.Vector3 build(Vector3 value) {
        return org.foxglove4j.benchmarks.encoding.proto.Vector3.newBuilder()
                .setX(value.x())
                .setY(value.y())
                .setZ(value.z())
                .build();
    }

    static org.foxglove4j.benchmarks.encoding.proto.Quaternion build(Quaternion value) {
        return org.foxglove4j.benchmarks.encoding.proto.Quaternion.newBuilder()
                .setX(value.x())
                .setY(value.y())
                .setZ(value.z())
                .setW(value.w())
                .build();
    }

    static org.foxglove4j.benchmarks.encoding.proto.Pose build(Pose value) {
        return org.foxglove4j.benchmarks.encoding.proto.Pose.newBuilder()
                .setPosition(build(value.position()))
                .setOrientation(build(value.orientation()))
                .build();
    }

    static org.foxglove4j.benchmarks.encoding.proto.Time build(Time value) {
        return org.foxglove4j.benchmarks.encoding.proto.Time.newBuilder()
                .setSec(value.sec())
                .setNsec(value.nsec())
                .build();
    }

    static org.foxglove4j.benchmarks.encoding.proto.Color build(Color value) {
        return org.foxglove4j.benchmarks.encoding.proto.Color.newBuilder()
                .setR(value.r())
                .setG(value.g())
                .setB(value.b())
                .setA(value.a())
                .build();
    }

    static org.foxglove4j.benchmarks.encoding.proto.Sample build(Sample value) {
        var builder = org.foxglove4j.benchmarks.encoding.proto.Sample.newBuilder()
                .setTimestamp(build(value.timestamp()))
                .setFrameId(value.frameId())
                .setPose(build(value.pose()))
                .setStatusValue(value.status().number())
                .setValid(value.valid());
        for (double element : value.values()) {
            builder.addValues(element);
        }
        return builder.build();
    }

    static org.foxglove4j.benchmarks.encoding.proto.KeyValue build(KeyValue value) {
        return org.foxglove4j.benchmarks.encoding.proto.KeyValue.newBuilder()
                .setKey(value.key())
                .setValue(value.value())
                .build();
    }

    static org.foxglove4j.benchmarks.encoding.proto.Cube build(Cube value) {
        return org.foxglove4j.benchmarks.encoding.proto.Cube.newBuilder()
                .setPose(build(value.pose()))
                .setSize(build(value.size()))
                .setColor(build(value.color()))
                .build();
    }

    static org.foxglove4j.benchmarks.encoding.proto.Line build(Line value) {
        var builder = org.foxglove4j.benchmarks.encoding.proto.Line.newBuilder()
                .setPose(build(value.pose()))
                .setThickness(value.thickness())
                .setColor(build(value.color()));
        for (Vector3 point : value.points()) {
            builder.addPoints(build(point));
        }
        return builder.build();
    }

    static org.foxglove4j.benchmarks.encoding.proto.Entity build(Entity value) {
        var builder = org.foxglove4j.benchmarks.encoding.proto.Entity.newBuilder()
                .setTimestamp(build(value.timestamp()))
                .setFrameId(value.frameId())
                .setId(value.id())
                .setFrameLocked(value.frameLocked());
        for (KeyValue entry : value.metadata()) {
            builder.addMetadata(build(entry));
        }
        for (Cube cube : value.cubes()) {
            builder.addCubes(build(cube));
        }
        for (Line line : value.lines()) {
            builder.addLines(build(line));
        }
        return builder.build();
    }

    static org.foxglove4j.benchmarks.encoding.proto.Scene build(Scene value) {
        var builder = org.foxglove4j.benchmarks.encoding.proto.Scene.newBuilder();
        for (Entity entity : value.entities()) {
            builder.addEntities(build(entity));
        }
        return builder.build();
    }
}
