package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.testing.compile.Compiler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.foxglove4j.Channel;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that channels can be created for types chosen at run time, and that types without a generated channel are
 * reported.
 */
class ChannelByTypeTest {

    private static final String ROBOT = """
            package user;

            import org.foxglove4j.annotation.FoxgloveSchema;

            public final class Robot {
                private Robot() {}

                @FoxgloveSchema
                public record Wheel(double speed) {}

                @FoxgloveSchema
                record Arm(double angle) {}
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"Wheel", "Arm"})
    void typeHasItsGeneratedChannel(String name) {
        CompiledClasses classes = new CompiledClasses(Compile.sources(ROBOT));
        try (Context context = Context.create()) {
            Channel<?> channel = context.channelBuilder("/part").build(classes.type("user.Robot$" + name));

            assertThat(channel.getClass().getName()).isEqualTo("user.Robot" + name + "Channel");
            assertThat(channel.topic()).isEqualTo("/part");
            assertThat(context.channels()).containsExactly(channel.raw());
        }
    }

    @Test
    @SuppressWarnings("unchecked") // The constant has this type.
    void annotatedValuesInMapsAndListsAreWrittenAsInTheirOwnMessages() {
        CompiledClasses classes = new CompiledClasses(Compile.sources("""
                package user;

                import java.util.List;
                import java.util.Map;
                import org.foxglove4j.annotation.FoxgloveSchema;

                public final class Path {
                    public static final Map<String, Object> STATE =
                            Map.of("path", List.of(new Point(1, 2), new Goal.At(new Point(3, Double.NaN))));

                    @FoxgloveSchema
                    record Point(double x, double y) {}

                    @FoxgloveSchema
                    sealed interface Goal {
                        record At(Point point) implements Goal {}
                    }
                }
                """));

        Map<String, ?> state = (Map<String, ?>) classes.constant("user.Path", "STATE");
        assertThat(JsonChannel.encode(state))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(
                        "{\"path\":[{\"x\":1.0,\"y\":2.0},{\"type\":\"at\",\"at\":{\"point\":{\"x\":3.0,\"y\":null}}}]}");
    }

    @Test
    void missingProcessorIsReportedAtRunTime() {
        CompiledClasses classes =
                new CompiledClasses(Compiler.javac().withOptions("-proc:none").compile(Compile.file(ROBOT)));
        Class<?> wheel = classes.type("user.Robot$Wheel");
        try (Context context = Context.create()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> context.channelBuilder("/wheel").build(wheel))
                    .withMessageStartingWith(
                            "expected the generated class user.RobotWheelChannel beside user.Robot$Wheel, but it is missing:"
                                    + " annotate the type with @FoxgloveSchema and run foxglove4j-processor in the compiler");
            assertThat(context.channels()).isEmpty();
        }
    }

    @Test
    void handwrittenClassIsRejected() {
        CompiledClasses classes = new CompiledClasses(Compiler.javac()
                .withOptions("-proc:none")
                .compile(Compile.file("package user; class Part { void print() {} } class PartChannel {}")));
        try (Context context = Context.create()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> context.channelBuilder("/part").build(classes.type("user.Part")))
                    .withMessageStartingWith("user.PartChannel was found, but cannot be used");
        }
    }

    @Test
    void closedContextIsRejected() {
        CompiledClasses classes = new CompiledClasses(Compile.sources(ROBOT));
        Context context = Context.create();
        context.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> context.channelBuilder("/wheel").build(classes.type("user.Robot$Wheel")));
    }
}
