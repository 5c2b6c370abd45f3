package org.foxglove4j.benchmarks.encoding;

import com.alibaba.fastjson2.JSON;
import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.foxglove4j.encoding.EncodeBuffer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The libraries that write JSON, each used as its documentation recommends for speed. */
final class JsonEncodings {

    private JsonEncodings() {}

    static <T> List<Encoding<?>> of(
            T[] records, Class<T> type, BiConsumer<T, EncodeBuffer> foxglove, BiConsumer<T, JsonGenerator> jackson) {
        return List.of(
                new Encoding<>("foxglove4j", records, new FoxgloveEncoder<>(foxglove)),
                new Encoding<>("fastjson2", records, new Fastjson2()),
                new Encoding<>("dsl-json", records, new Dsl()),
                new Encoding<>("avaje-jsonb", records, new Avaje<>(type)),
                new Encoding<>("jackson-core", records, new JacksonCore<>(jackson)),
                new Encoding<>("jackson-databind", records, new JacksonDatabind(type)));
    }

    private static final class Fastjson2 implements Encoding.Encoder<Object> {

        private byte[] last = {};

        @Override
        public long encodeAll(Object[] messages) {
            long bytes = 0;
            for (Object message : messages) {
                last = JSON.toJSONBytes(message);
                bytes += last.length;
            }
            return bytes;
        }

        @Override
        public byte[] last() {
            return last;
        }
    }

    private static final class Dsl implements Encoding.Encoder<Object> {

        private final DslJson<Object> json =
                new DslJson<>(Settings.withRuntime().includeServiceLoader());
        private final JsonWriter writer = json.newWriter(64 * 1024);

        @Override
        public long encodeAll(Object[] messages) throws IOException {
            long bytes = 0;
            for (Object message : messages) {
                writer.reset();
                json.serialize(writer, message);
                bytes += writer.size();
            }
            return bytes;
        }

        @Override
        public byte[] last() {
            return writer.toByteArray();
        }
    }

    private static final class Avaje<T> implements Encoding.Encoder<T> {

        private final ReusedStream stream = new ReusedStream();
        private final JsonType<T> json;

        Avaje(Class<T> type) {
            json = Jsonb.builder().build().type(type);
        }

        @Override
        public long encodeAll(T[] messages) {
            long bytes = 0;
            for (T message : messages) {
                stream.reset();
                json.toJson(message, stream);
                bytes += stream.size();
            }
            return bytes;
        }

        @Override
        public byte[] last() {
            return stream.toByteArray();
        }
    }

    private static final class JacksonCore<T> implements Encoding.Encoder<T> {

        private final JsonFactory factory = fastFactory();
        private final ReusedStream stream = new ReusedStream();
        private final BiConsumer<T, JsonGenerator> write;

        JacksonCore(BiConsumer<T, JsonGenerator> write) {
            this.write = write;
        }

        @Override
        public long encodeAll(T[] messages) {
            long bytes = 0;
            for (T message : messages) {
                stream.reset();
                try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), stream)) {
                    write.accept(message, out);
                }
                bytes += stream.size();
            }
            return bytes;
        }

        @Override
        public byte[] last() {
            return stream.toByteArray();
        }
    }

    private static final class JacksonDatabind implements Encoding.Encoder<Object> {

        private final ReusedStream stream = new ReusedStream();
        private final ObjectWriter writer;

        JacksonDatabind(Class<?> type) {
            writer = JsonMapper.builder(fastFactory()).build().writerFor(type);
        }

        @Override
        public long encodeAll(Object[] messages) {
            long bytes = 0;
            for (Object message : messages) {
                stream.reset();
                writer.writeValue(stream, message);
                bytes += stream.size();
            }
            return bytes;
        }

        @Override
        public byte[] last() {
            return stream.toByteArray();
        }
    }

    private static JsonFactory fastFactory() {
        return JsonFactory.builder()
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .build();
    }
}
