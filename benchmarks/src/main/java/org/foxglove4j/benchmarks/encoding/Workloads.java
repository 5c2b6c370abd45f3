package org.foxglove4j.benchmarks.encoding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.foxglove4j.benchmarks.encoding.model.Pose;
import org.foxglove4j.benchmarks.encoding.model.PoseJson;
import org.foxglove4j.benchmarks.encoding.model.PoseProtobuf;
import org.foxglove4j.benchmarks.encoding.model.Sample;
import org.foxglove4j.benchmarks.encoding.model.SampleJson;
import org.foxglove4j.benchmarks.encoding.model.SampleProtobuf;
import org.foxglove4j.benchmarks.encoding.model.Scene;
import org.foxglove4j.benchmarks.encoding.model.SceneJson;
import org.foxglove4j.benchmarks.encoding.model.SceneProtobuf;

/** The kinds of records, by name, each with the libraries that encode them, ours first. */
final class Workloads {

    private static final Map<String, Supplier<List<Encoding<?>>>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("json-pose-short", () -> jsonPose(true));
        BY_NAME.put("json-pose-full", () -> jsonPose(false));
        BY_NAME.put("json-sample-short", () -> jsonSample(true));
        BY_NAME.put("json-sample-full", () -> jsonSample(false));
        BY_NAME.put("json-scene-short", () -> jsonScene(true));
        BY_NAME.put("json-scene-full", () -> jsonScene(false));
        BY_NAME.put("protobuf-pose", Workloads::protobufPose);
        BY_NAME.put("protobuf-sample", Workloads::protobufSample);
        BY_NAME.put("protobuf-scene", Workloads::protobufScene);
    }

    private Workloads() {}

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Creates the records of a workload, and their encodings. */
    static List<Encoding<?>> create(String name) {
        Supplier<List<Encoding<?>>> workload = BY_NAME.get(name);
        if (workload == null) {
            throw new IllegalArgumentException(name + " is none of " + names());
        }
        return workload.get();
    }

    private static List<Encoding<?>> jsonPose(boolean threePlaces) {
        Pose[] poses = new Records(threePlaces).poses();
        return JsonEncodings.of(poses, Pose.class, PoseJson::write, JacksonStreaming::write);
    }

    private static List<Encoding<?>> jsonSample(boolean threePlaces) {
        Sample[] samples = new Records(threePlaces).samples();
        return JsonEncodings.of(samples, Sample.class, SampleJson::write, JacksonStreaming::write);
    }

    private static List<Encoding<?>> jsonScene(boolean threePlaces) {
        Scene[] scenes = new Records(threePlaces).scenes();
        return JsonEncodings.of(scenes, Scene.class, SceneJson::write, JacksonStreaming::write);
    }

    private static List<Encoding<?>> protobufPose() {
        return ProtobufEncodings.of(
                new Records(false).poses(),
                PoseProtobuf::write,
                ProtobufJava::build,
                org.foxglove4j.benchmarks.encoding.quickbuf.Pose::newInstance,
                QuickBuffers::copy);
    }

    private static List<Encoding<?>> protobufSample() {
        return ProtobufEncodings.of(
                new Records(false).samples(),
                SampleProtobuf::write,
                ProtobufJava::build,
                org.foxglove4j.benchmarks.encoding.quickbuf.Sample::newInstance,
                QuickBuffers::copy);
    }

    private static List<Encoding<?>> protobufScene() {
        return ProtobufEncodings.of(
                new Records(false).scenes(),
                SceneProtobuf::write,
                ProtobufJava::build,
                org.foxglove4j.benchmarks.encoding.quickbuf.Scene::newInstance,
                QuickBuffers::copy);
    }
}
