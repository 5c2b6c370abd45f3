package org.foxglove4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.foxglove4j.encoding.EncodeBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how maps and texts are written, byte by byte, and that invalid JSON is rejected. */
class JsonChannelTest {

    private final Context context = Context.create();
    private final RecordingSink sink = RecordingSink.ofAll();
    private final JsonChannel channel = JsonChannel.create(context, "/status");

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void mapsKeepTheirKeyOrder() {
        String json = """
                {"z": [1, -0.5, 1e2, "\u00fc", true, null, [], {}], "a": {"long": 9223372036854775807, "more": 9223372036854775808}}
                """;

        Map<String, @Nullable Object> fields = JsonChannel.decode(json.getBytes(UTF_8));

        assertThat(fields.keySet()).containsExactly("z", "a");
        assertThat(fields.get("z"))
                .isEqualTo(Arrays.asList(1L, -0.5, 100.0, "\u00fc", true, null, List.of(), Map.of()));
        assertThat(fields.get("a"))
                .isEqualTo(Map.of("long", Long.MAX_VALUE, "more", new BigInteger("9223372036854775808")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "[]", "{\"a\":}", "{\"a\":1} {}", "{\"a\":-}", "{\"a\":1e999}", "{\"a\":01}"})
    void valuesOtherThanObjectsAreRejected(String text) {
        assertThatThrownBy(() -> JsonChannel.decode(text.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at byte");
    }

    @Test
    void excessiveNestingIsRejected() {
        String text = "{\"a\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> JsonChannel.decode(text.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 256");
    }

    @Test
    void numbersAreExact_andNaNIsNull() {
        assertThat(logged(1, (byte) -1, (short) 2, Long.MAX_VALUE, 1.0, 0.1f, 1e300, new AtomicInteger(7)))
                .isEqualTo("[1,-1,2,9223372036854775807,1.0,0.1,1e300,7]");
        assertThat(logged(new BigInteger("123456789012345678901234567890"), new BigDecimal("1E+3")))
                .isEqualTo("[123456789012345678901234567890,1E+3]");
        assertThat(logged(Double.NaN, Float.NEGATIVE_INFINITY, -0.0)).isEqualTo("[null,null,-0.0]");
    }

    @Test
    void textIsEscaped_andEnumsAreTheirNames() {
        assertThat(logged("a\"\n\u0001ü", 'c', new StringBuilder("built"), new char[] {'x', 'y'}, DayOfWeek.MONDAY))
                .isEqualTo("[\"a\\\"\\n\\u0001ü\",\"c\",\"built\",\"xy\",\"MONDAY\"]");
    }

    @Test
    void timesAreObjects_andBytesBase64() {
        assertThat(logged(Instant.ofEpochSecond(12, 34), Duration.ofMillis(-100)))
                .isEqualTo("[{\"sec\":12,\"nsec\":34},{\"sec\":-1,\"nsec\":900000000}]");
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {0, 1, 2, 3}).position(1);
        assertThat(logged(new byte[] {1, 2, 3}, buffer)).isEqualTo("[\"AQID\",\"AQID\"]");
        assertThat(buffer.position()).isEqualTo(1);
    }

    @Test
    void collectionsAndArraysBecomeJsonArrays() {
        assertThat(logged(
                        List.of(),
                        Arrays.asList(true, null),
                        new LinkedList<>(List.of(1, 2)),
                        new TreeSet<>(List.of("b", "a"))))
                .isEqualTo("[[],[true,null],[1,2],[\"a\",\"b\"]]");
        assertThat(logged(
                        new double[] {1, Double.NaN},
                        new float[] {0.5f},
                        new int[] {1},
                        new long[] {2},
                        new short[] {3},
                        new boolean[] {false},
                        new int[][] {{1}, {}},
                        new Object[] {"x", new Object[0]}))
                .isEqualTo("[[1.0,null],[0.5],[1],[2],[3],[false],[[1],[]],[\"x\",[]]]");
    }

    @Test
    void mapsKeepTheirOrder_andTheirNullValues() {
        Map<String, @Nullable Object> motor = new LinkedHashMap<>();
        motor.put("speed", 2);
        motor.put("fault\"", null);
        motor.put("empty", Map.of());
        motor.put("by day", Map.of(DayOfWeek.SUNDAY, 1));

        assertThat(log(motor)).isEqualTo("{\"speed\":2,\"fault\\\"\":null,\"empty\":{},\"by day\":{\"SUNDAY\":1}}");
    }

    @Test
    void aValueThatJsonDoesNotHave_isCountedAndNamedWithItsPlace() {
        List<String> warnings = warnings(() -> {
            log(Map.of("dates", List.of(1, LocalDate.EPOCH)));
        });

        assertThat(sink.messages()).isEmpty();
        assertThat(channel.raw().failureCount()).isEqualTo(1);
        assertThat(warnings).singleElement().asString().contains("message.dates[1]", "java.time.LocalDate", "/status");
    }

    @Test
    void keysMustBeStrings() {
        List<String> warnings = warnings(() -> log(Map.of("ports", Map.of(80, "open"))));

        assertThat(channel.raw().failureCount()).isEqualTo(1);
        assertThat(warnings).singleElement().asString().contains("message.ports", "java.lang.Integer 80");
    }

    @Test
    void aMapThatHoldsItself_isCounted() {
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);

        List<String> warnings = warnings(() -> log(map));

        assertThat(channel.raw().failureCount()).isEqualTo(1);
        assertThat(warnings).singleElement().asString().contains("at most 100", ".self.self");
    }

    @Test
    void jsonTextIsWrittenUnchanged() {
        context.addSink(sink);

        channel.logJson(" {\"a\" : [1, \"ü\"]}\n", 5);
        channel.logJson("[]", Instant.ofEpochSecond(0, 6));

        assertThat(sink.messages()).containsExactly("log /status 5  {\"a\" : [1, \"ü\"]}\n", "log /status 6 []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{'a': 1}", "{\"a\": NaN}", "[1,]", "hello"})
    void textThatIsNotJson_isCounted(String text) {
        List<String> warnings = warnings(() -> {
            context.addSink(sink);
            channel.logJson(text);
        });

        assertThat(sink.messages()).isEmpty();
        assertThat(channel.raw().failureCount()).isEqualTo(1);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void withoutSinks_nothingIsEncoded() {
        channel.log(Map.of("date", LocalDate.EPOCH));
        channel.logJson("{");

        assertThat(channel.raw().failureCount()).isZero();
    }

    @Test
    void schemaIsTheOneOfTheBuilder_orNone() {
        Schema schema = Schema.jsonSchema("Status", "{\"type\":\"object\"}");

        assertThat(channel.schema()).isNull();
        assertThat(channel.messageEncoding()).isEqualTo("json");
        assertThat(JsonChannel.create(context.channelBuilder("/b").schema(schema))
                        .schema())
                .isEqualTo(schema);
        assertThatThrownBy(() -> JsonChannel.create(
                        context.channelBuilder("/c").schema(Schema.create("Status", "protobuf", new byte[0]))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jsonschema")
                .hasMessageContaining("protobuf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " {} ",
                "{\"type\":\"object\"}",
                "{\"title\": \"S\", \"properties\": {\"type\": {\"type\": \"string\"}}, \"type\": \"object\"}"
            })
    void schemasOfObjectsAndEmptyOnesAreAccepted(String json) {
        Schema schema = Schema.jsonSchema("S", json);
        assertThat(JsonChannel.create(context.channelBuilder("/s").schema(schema))
                        .schema())
                .isEqualTo(schema);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"array\"} | expected \"type\": \"object\" at the root of the JSON Schema S, found type array",
                "{\"type\":[\"object\",\"null\"]} | found type [object, null]",
                "{\"properties\":{\"type\":{\"type\":\"object\"}}} | found no type",
                "true | the JSON Schema S is not a JSON object",
                "{\"type\":\"object\" | the JSON Schema S is not a JSON object",
                "{\"type\":\"object\"} x | expected the end of the text"
            })
    void schemasThatTheAppCannotReadAreRefused(String json, String reason) {
        ChannelBuilder builder = context.channelBuilder("/s").schema(Schema.jsonSchema("S", json));
        assertThatThrownBy(() -> JsonChannel.create(builder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
        assertThat(context.channel("/s")).isEmpty();
    }

    @Test
    void encodingAMapAllocatesNothing() {
        Map<String, Object> message = new ReusedIterator(List.of(
                Map.entry("volts", 12.6),
                Map.entry("at", Instant.ofEpochSecond(1, 2)),
                Map.entry("list", new ArrayList<>(List.of(1, "two", new double[] {3})))));
        EncodeBuffer out = new EncodeBuffer();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        int messages = 2_000;
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 6; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < messages; i++) {
                out.clear();
                JsonMapEncoder.INSTANCE.encode(message, out);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertThat(least / messages).as("bytes per message").isZero();
    }

    private String logged(Object... values) {
        String json = log(Map.of("v", values));
        return json.substring("{\"v\":".length(), json.length() - 1);
    }

    private String log(Map<String, ?> message) {
        context.addSink(sink);
        channel.log(message, 1);
        List<String> messages = sink.messages();
        return messages.isEmpty() ? "" : messages.get(messages.size() - 1).substring("log /status 1 ".length());
    }

    private static List<String> warnings(Runnable code) {
        return Warnings.of(RawChannel.class, code);
    }

    /** A map whose iterator is not garbage. */
    private static final class ReusedIterator extends AbstractMap<String, Object> {

        private final List<Map.Entry<String, Object>> entries;
        private int next;

        private final Iterator<Map.Entry<String, Object>> iterator = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return next < entries.size();
            }

            @Override
            public Map.Entry<String, Object> next() {
                return entries.get(next++);
            }
        };

        private final Set<Map.Entry<String, Object>> set = new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                next = 0;
                return iterator;
            }

            @Override
            public int size() {
                return entries.size();
            }
        };

        ReusedIterator(List<Map.Entry<String, Object>> entries) {
            this.entries = entries;
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return set;
        }
    }
}
