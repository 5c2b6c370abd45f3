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

/** Copies the records into QuickBuffers' messages, which are used again. */
final class QuickBuffers {

    private QuickBuffers() {}

    static void copy(Vector3 from, org.foxglove4j.benchmarks.encoding.quickbuf.Vector3 to) {
        to.setX(from.x()).setY(from.y()).setZ(from.z());
    }

    static void copy(Quaternion from, org.foxglove4j.benchmarks.encoding.quickbuf.Quaternion to) {
        to.setX(from.x()).setY(from.y()).setZ(from.z()).setW(from.w());
    }

    static void copy(Pose from, org.foxglove4j.benchmarks.encoding.quickbuf.Pose to) {
        copy(from.position(), to.getMutablePosition());
        copy(from.orientation(), to.getMutableOrientation());
    }

    static void copy(Time from, org.foxglove4j.benchmarks.encoding.quickbuf.Time to) {
        to.setSec(from.sec()).setNsec(from.nsec());
    }

    static void copy(Color from, org.foxglove4j.benchmarks.encoding.quickbuf.Color to) {
        to.setR(from.r()).setG(from.g()).setB(from.b()).setA(from.a());
    }

    static void copy(Sample from, org.foxglove4j.benchmarks.encoding.quickbuf.Sample to) {
        copy(from.timestamp(), to.getMutableTimestamp());
        to.setFrameId(from.frameId());
        copy(from.pose(), to.getMutablePose());
        to.getMutableValues().addAll(from.values());
        to.setStatusValue(from.status().number());
        to.setValid(from.valid());
    }

    static void copy(KeyValue from, org.foxglove4j.benchmarks.encoding.quickbuf.KeyValue to) {
        to.setKey(from.key()).setValue(from.value());
    }

    static void copy(Cube from, org.foxglove4j.benchmarks.encoding.quickbuf.Cube to) {
        copy(from.pose(), to.getMutablePose());
        copy(from.size(), to.getMutableSize());
        copy(from.color(), to.getMutableColor());
    }

    static void copy(Line from, org.foxglove4j.benchmarks.encoding.quickbuf.Line to) {
        copy(from.pose(), to.getMutablePose());
        to.setThickness(from.thickness());
        for (Vector3 point : from.points()) {
            copy(point, to.getMutablePoints().next());
        }
        copy(from.color(), to.getMutableColor());
    }

    static void copy(Entity from, org.foxglove4j.benchmarks.encoding.quickbuf.Entity to) {
        copy(from.timestamp(), to.getMutableTimestamp());
        to.setFrameId(from.frameId());
        to.setId(from.id());
        to.setFrameLocked(from.frameLocked());
        for (KeyValue entry : from.metadata()) {
            copy(entry, to.getMutableMetadata().next());
        }
        for (Cube cube : from.cubes()) {
            copy(cube, to.getMutableCubes().next());
        }
        for (Line line : from.lines()) {
            copy(line, to.getMutableLines().next());
        }
    }

    static void copy(Scene from, org.foxglove4j.benchmarks.encoding.quickbuf.Scene to) {
        for (Entity entity : from.entities()) {
            copy(entity, to.getMutableEntities().next());
        }
    }
}
