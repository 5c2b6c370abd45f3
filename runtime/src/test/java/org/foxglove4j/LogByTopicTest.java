package org.foxglove4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests logging any supported object by its topic alone. */
class LogByTopicTest {

    private final Context context = Context.create();
    private final RecordingSink sink = RecordingSink.ofAll();

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void mapsAndTexts_goOnOneChannelWithoutSchema() {
        context.addSink(sink);

        context.log("/status", Map.of("volts", 12.5), 1);
        context.log("/status", "{\"volts\": 12}", Instant.ofEpochSecond(0, 2));

        assertThat(sink.calls)
                .containsExactly("added [/status]", "log /status 1 {\"volts\":12.5}", "log /status 2 {\"volts\": 12}");
        assertThat(context.channels()).singleElement().satisfies(channel -> {
            assertThat(channel.schema()).isNull();
            assertThat(channel.messageEncoding()).isEqualTo("json");
        });
    }

    @Test
    void messagesOfATypeWithAGeneratedChannel_goOnThatChannel() {
        context.addSink(sink);

        context.log("/gauge", new Gauge(1), 1);
        context.log("/gauge", new Gauge(2), 2);
        context.log("/gauge", new Gauge.Small(3), 3);

        assertThat(sink.messages()).containsExactly("log /gauge 1 1", "log /gauge 2 2", "log /gauge 3 3");
        assertThat(context.channels())
                .singleElement()
                .extracting(channel -> channel.schema().name())
                .isEqualTo("test.Gauge");
    }

    @Test
    void aMessageOfASubtype_makesTheChannelOfTheType() {
        context.log("/gauge", new Gauge.Small(1));
        context.log("/gauge", new Gauge(2));
        context.log("/anonymous", new Gauge(3) {});

        assertThat(context.channels())
                .extracting(channel -> channel.schema().name())
                .containsExactly("test.Gauge", "test.Gauge");
    }

    @Test
    void textThatIsNotJson_isCounted_andTheWarningTellsTheWayOut() {
        context.addSink(sink);
        List<String> warnings = Warnings.of(RawChannel.class, () -> context.log("/status", "hello"));

        assertThat(context.channel("/status").orElseThrow().failureCount()).isEqualTo(1);
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("on topic /status", "the string is not JSON", "log plain text as a value in a map");
    }

    @Test
    void withoutATime_theWallClockIs() {
        long before = System.currentTimeMillis();
        context.addSink(sink);

        context.log("/status", "{}");

        assertThat(Long.parseLong(sink.messages().get(0).split(" ")[2]) / 1_000_000)
                .isBetween(before - 1000, System.currentTimeMillis() + 1000);
    }

    @Test
    void messagesOfAnotherTypeOnATopic_areRefused() {
        context.log("/gauge", new Gauge(1));
        context.log("/status", Map.of());

        assertThatThrownBy(() -> context.log("/gauge", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected a message of org.foxglove4j.Gauge on topic /gauge")
                .hasMessageContaining("found java.util.ImmutableCollections$MapN; log it on another topic");
        assertThatThrownBy(() -> context.log("/status", new Gauge(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected a map or a JSON string on topic /status")
                .hasMessageContaining("found org.foxglove4j.Gauge");
    }

    @Test
    void whatCannotBeLogged_isRefused_andMakesNoChannel() {
        for (Object message : List.of(new byte[1], 'c', new Object() {})) {
            assertThatThrownBy(() -> context.log("/x", message))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("@FoxgloveSchema")
                    .hasMessageContaining(
                            "on topic /x, found " + message.getClass().getTypeName());
        }
        assertThatNullPointerException()
                .isThrownBy(() -> context.log("/x", null))
                .withMessage("message");
        assertThatThrownBy(() -> context.log("/x", Map.of(), -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(context.channels()).isEmpty();
    }

    @Test
    void listsAndArrays_areTheValueOfAnObject() {
        context.addSink(sink);

        context.log("/volts", List.of(12.5, 12), 1);
        context.log("/volts", new double[] {1.5, Double.NaN}, 2);
        context.log("/volts", Set.of("x"), 3);
        context.log("/volts", new Object[] {Map.of("a", 1), null}, 4);

        assertThat(sink.messages())
                .containsExactly(
                        "log /volts 1 {\"value\":[12.5,12]}",
                        "log /volts 2 {\"value\":[1.5,null]}",
                        "log /volts 3 {\"value\":[\"x\"]}",
                        "log /volts 4 {\"value\":[{\"a\":1},null]}");
        assertThat(context.channel("/volts").orElseThrow().schema()).isNull();
        assertThatThrownBy(() -> context.log("/volts", 12.5))
                .hasMessageStartingWith("expected a list or an array on topic /volts, as before");
    }

    @Test
    void enumConstants_areTheirNames() {
        context.addSink(sink);

        context.log("/state", Thread.State.NEW, 1);
        context.log("/state", Thread.State.RUNNABLE, 2);
        context.log("/unit", TimeUnit.DAYS, 3);

        assertThat(sink.messages())
                .containsExactly(
                        "log /state 1 {\"value\":\"NEW\"}",
                        "log /state 2 {\"value\":\"RUNNABLE\"}",
                        "log /unit 3 {\"value\":\"DAYS\"}");
        assertThatThrownBy(() -> context.log("/state", TimeUnit.DAYS))
                .hasMessageStartingWith("expected a message of java.lang.Thread$State on topic /state");
    }

    @Test
    void bytesAndTypesOfOthers_areToldWhereToGo() {
        assertThatThrownBy(() -> context.log("/x", new byte[1]))
                .hasMessageContaining("log encoded messages on a raw channel");
        assertThatThrownBy(() -> context.log("/x", new StringBuilder()))
                .hasMessageContaining("StringBuilderChannel in the package that imports it with @FoxgloveImport");
    }

    @Test
    void numbersAndBooleans_areTheValueOfAnObject() {
        context.addSink(sink);

        context.log("/volts", 12.5, 1);
        context.log("/volts", 12, 2);
        context.log("/volts", Double.NaN, 3);
        context.log("/enabled", true, 4);

        assertThat(sink.messages())
                .containsExactly(
                        "log /volts 1 {\"value\":12.5}",
                        "log /volts 2 {\"value\":12}",
                        "log /volts 3 {\"value\":null}",
                        "log /enabled 4 {\"value\":true}");
        assertThat(context.channel("/volts").orElseThrow().schema())
                .isEqualTo(Schema.jsonSchema(
                        "Number",
                        "{\"title\": \"Number\", \"type\": \"object\", "
                                + "\"properties\": {\"value\": {\"type\": \"number\"}}, \"required\": [\"value\"]}"));
        assertThat(context.channel("/enabled").orElseThrow().schema().name()).isEqualTo("Boolean");
    }

    @Test
    void aValueAmongOthersOfAnotherKind_isRefused() {
        context.log("/volts", 12.5);

        assertThatThrownBy(() -> context.log("/volts", Map.of("volts", 12.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected a message of java.lang.Number on topic /volts");
        assertThatThrownBy(() -> context.log("/volts", true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberWhoseDigitsAreNotKnown_isCounted() {
        context.addSink(sink);
        List<String> warnings = Warnings.of(RawChannel.class, () -> context.log("/volts", new DoubleAdder()));

        assertThat(context.channel("/volts").orElseThrow().failureCount()).isEqualTo(1);
        assertThat(warnings).singleElement().asString().contains("java.util.concurrent.atomic.DoubleAdder");
    }

    @Test
    void theChannelOfATopicIsJoined_whateverItsMetadata() {
        context.addSink(sink);
        GaugeChannel made = GaugeChannel.create(context.channelBuilder("/gauge").addMetadata("side", "left"));

        context.log("/gauge", new Gauge(1));

        assertThat(sink.messages()).hasSize(1);
        assertThat(context.channels()).containsExactly(made.raw());
    }

    @Test
    void aTopicWithAChannelForOtherMessages_getsNoSecondOne() {
        GaugeChannel.create(context.channelBuilder("/gauge"));

        assertThatThrownBy(() -> context.log("/gauge", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a message with schema test.Gauge in json on topic /gauge, which has a channel,"
                        + " found one with no schema in json; log it on another topic, or close that channel first");
        assertThat(context.channels()).hasSize(1);
    }

    @Test
    void afterTheChannelWasClosed_anotherIsMade_forAnyMessages() {
        context.addSink(sink);
        context.log("/x", new Gauge(1), 1);
        context.channel("/x").orElseThrow().close();

        context.log("/x", Map.of(), 2);

        assertThat(sink.calls).containsExactly("added [/x]", "log /x 1 1", "removed /x", "added [/x]", "log /x 2 {}");
    }

    @Test
    void afterTheContextWasClosed_nothingIsThrown_andOneWarningGiven() {
        context.log("/x", Map.of());
        context.close();

        List<String> warnings = Warnings.of(Context.class, () -> {
            context.log("/x", Map.of());
            context.log("/y", Map.of(), 1);
        });

        assertThat(warnings).containsExactly("Cannot log on /x: the context is closed");
        assertThat(context.channels()).isEmpty();
    }

    @Test
    void aSinkMayLogItself_whileTheChannelIsMade() {
        context.addSink(sink);
        context.addSink((channel, logTimeNanos, data, offset, length) -> {
            if (channel.topic().equals("/x")) {
                context.log("/echo", "{}", logTimeNanos);
            }
        });

        context.log("/x", Map.of(), 1);

        assertThat(sink.messages()).containsExactly("log /x 1 {}", "log /echo 1 {}");
    }

    @Test
    void threadsThatBeginATopicTogether_shareOneChannel() throws Exception {
        context.addSink(sink);
        int threads = 4;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<? extends Future<?>> all = IntStream.range(0, threads)
                    .mapToObj(thread -> executor.submit(() -> {
                        together.await();
                        for (int i = 0; i < 100; i++) {
                            context.log("/topic/" + i, Map.of("thread", thread));
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            executor.shutdown();
        }
        assertThat(context.channels()).hasSize(100);
        assertThat(sink.messages()).hasSize(100 * threads);
    }

    @Test
    void theDefaultContextIsUsed_whereNoneIsNamed() {
        Context.getDefault().addSink(sink);
        try {
            Foxglove.log("/one-line", new Gauge(1));
            Foxglove.log("/one-line", new Gauge(2), 2);
            Foxglove.log("/one-line", new Gauge(3), Instant.ofEpochSecond(0, 3));
        } finally {
            Context.getDefault().removeSink(sink);
            Context.getDefault().channel("/one-line").ifPresent(RawChannel::close);
        }
        assertThat(sink.messages())
                .hasSize(3)
                .endsWith("log /one-line 2 2", "log /one-line 3 3")
                .first()
                .asString()
                .endsWith(" 1");
    }

    @Test
    void inTheSteadyState_nothingIsAllocated() {
        long[] bytes = new long[1];
        Gauge message = new Gauge(1);
        context.log("/silent", message);
        assertThat(Garbage.bytesOf(() -> context.log("/silent", message))).isZero();

        context.addSink((channel, logTimeNanos, data, offset, length) -> bytes[0] += length);
        assertThat(Garbage.bytesOf(() -> context.log("/heard", message))).isZero();
        assertThat(Garbage.bytesOf(() -> context.log("/heard", message, 1))).isZero();
        assertThat(bytes[0]).isPositive();
    }
}
