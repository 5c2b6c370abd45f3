package org.foxglove4j.benchmarks.encoding;

import com.alibaba.fastjson2.JSON;
import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.function.BiConsumer;
import org.foxglove4j.encoding.EncodeBuffer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The libraries that write JSON, each as its documentation advises for speed. */
final class JsonEncodings {

    private JsonEncodings() {}

    static <T> List<Encoding<?>> of(
            T[] records, Class<T> type, BiConsumer<T, EncodeBuffer> foxglove, BiConsumer<T, JsonGenerator> jackson) {
        return List.of(
                new Encoding<>("foxglove4j", records, foxglove4j(foxglove)),
                new Encoding<>("fastjson2", records, fastjson2()),
                new Encoding<>("dsl-json", records, dslJson()),
                new Encoding<>("avaje-jsonb", records, avaje(type)),
                new Encoding<>("jackson-core", records, jacksonCore(jackson)),
                new Encoding<>("jackson-databind", records, jacksonDatabind(type)));
    }

    private static <T> Encoding.Encoder<T> foxglove4j(BiConsumer<T, EncodeBuffer> write) {
        EncodeBuffer out = new EncodeBuffer();
        return values -> {
            long bytes = 0;
            for (T value : values) {
                out.clear();
                write.accept(value, out);
                bytes += out.length();
            }
            return bytes;
        };
    }

    private static <T> Encoding.Encoder<T> fastjson2() {
        return values -> {
            long bytes = 0;
            for (T value : values) {
                bytes += JSON.toJSONBytes(value).length;
            }
            return bytes;
        };
    }

    private static <T> Encoding.Encoder<T> dslJson() {
        DslJson<Object> json = new DslJson<>(Settings.withRuntime().includeServiceLoader());
        JsonWriter writer = json.newWriter(64 * 1024);
        return values -> {
            long bytes = 0;
            for (T value : values) {
                writer.reset();
                json.serialize(writer, value);
                bytes += writer.size();
            }
            return bytes;
        };
    }

    private static <T> Encoding.Encoder<T> avaje(Class<T> type) {
        JsonType<T> json = Jsonb.builder().build().type(type);
        ReusedStream stream = new ReusedStream();
        return values -> {
            long bytes = 0;
            for (T value : values) {
                stream.reset();
                json.toJson(value, stream);
                bytes += stream.size();
            }
            return bytes;
        };
    }

    private static <T> Encoding.Encoder<T> jacksonCore(BiConsumer<T, JsonGenerator> write) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .build();
        ReusedStream stream = new ReusedStream();
        return values -> {
            long bytes = 0;
            for (T value : values) {
                stream.reset();
                try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), stream)) {
                    write.accept(value, out);
                }
                bytes += stream.size();
            }
            return bytes;
        };
    }

    private static <T> Encoding.Encoder<T> jacksonDatabind(Class<T> type) {
        ObjectWriter writer = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                        .build())
                .build()
                .writerFor(type);
        ReusedStream stream = new ReusedStream();
        return values -> {
            long bytes = 0;
            for (T value : values) {
                stream.reset();
                writer.writeValue(stream, value);
                bytes += stream.size();
            }
            return bytes;
        };
    }
}
