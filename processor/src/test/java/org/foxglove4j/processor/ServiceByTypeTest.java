package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.foxglove4j.websocket.Service;
import org.junit.jupiter.api.Test;

/** Tests that a service of annotated types requires a decoder of the request, which not every type has. */
class ServiceByTypeTest {

    private static final String ROBOT = """
            package user;

            import org.foxglove4j.annotation.FoxgloveSchema;

            public class Robot {
                @FoxgloveSchema
                record Reset(double x) {}

                @FoxgloveSchema
                public abstract static class Goal {
                    public double x;
                }
            }
            """;

    private final CompiledClasses classes = new CompiledClasses(Compile.sources(ROBOT));

    @Test
    void requestThatCanBeRead_isTaken() {
        assertThat(of("Reset", "Goal").name()).isEqualTo("/reset");
    }

    @Test
    void requestThatCannotBeRead_isToldOfAndWhereTheReasonStands() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("Goal", "Reset"))
                .withMessageStartingWith(
                        "messages of user.Robot$Goal can be encoded but not decoded: user.RobotGoalJson has"
                                + " no decoder, for the reason stated in its Javadoc");
    }

    private Service of(String request, String response) {
        return of(classes.type("user.Robot$" + request), classes.type("user.Robot$" + response));
    }

    private static <Q, A> Service of(Class<Q> request, Class<A> response) {
        return Service.of("/reset", request, response, asked -> {
            throw new AssertionError();
        });
    }
}
