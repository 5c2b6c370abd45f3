package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

/** Tests that builders set the given values, omit the others, and report missing required values. */
class BuilderTest {

    private static final String STATE = """
            package demo;

            import java.time.Duration;
            import java.util.List;
            import java.util.Optional;
            import java.util.OptionalDouble;
            import org.foxglove4j.annotation.FoxgloveField;
            import org.foxglove4j.annotation.FoxgloveSchema;

            @FoxgloveSchema(builder = true)
            public record State(
                    @FoxgloveField(required = true) String name,
                    double speed,
                    OptionalDouble load,
                    Optional<String> note,
                    @FoxgloveField(required = true) List<Double> joints,
                    @FoxgloveField(required = true) double[] currents,
                    @FoxgloveField(required = true) Duration age,
                    String build) {

                @Override
                public String toString() {
                    return name + " " + speed + " " + load + " " + note + " " + joints + " " + currents.length + " " + age + " " + build;
                }
            }
            """;

    private static final String USER = """
            package demo;

            import java.time.Duration;
            import java.util.List;

            public class User {

                public static String everything() {
                    State state = StateBuilder.create().name("arm").age(Duration.ZERO).speed(2).load(0.5).note("n").joints(List.of(1.0))
                            .buildField("b").build();
                    return state.toString();
                }

                public static String little() {
                    return StateBuilder.create().name("arm").age(Duration.ZERO).build().toString();
                }

                public static String changed() {
                    State state = StateBuilder.create().name("arm").age(Duration.ZERO).note("n").build();
                    return StateBuilder.from(state).name("leg").build().toString();
                }

                public static String nameless() {
                    return StateBuilder.create().build().toString();
                }
            }
            """;

    @Test
    void allSetValuesAreInTheMessage() {
        assertThat(call("everything")).isEqualTo("arm 2.0 OptionalDouble[0.5] Optional[n] [1.0] 0 PT0S b");
    }

    @Test
    void unsetValuesAreAbsentEmptyOrZero() {
        assertThat(call("little")).isEqualTo("arm 0.0 OptionalDouble.empty Optional.empty [] 0 PT0S null");
    }

    @Test
    void copyOfAMessageCanBeChanged() {
        assertThat(call("changed")).startsWith("leg ").contains("Optional[n]");
    }

    @Test
    void missingRequiredFieldsAreReportedTogether() {
        assertThat(call("nameless"))
                .isEqualTo("java.lang.IllegalStateException: required fields of State are not set: call name(...)"
                        + " age(...) before build()");
    }

    private static String call(String method) {
        Compilation compilation = Compile.sources(STATE, USER);
        assertThat(compilation).succeededWithoutWarnings();
        try {
            return (String) new CompiledClasses(compilation)
                    .type("demo.User")
                    .getMethod(method)
                    .invoke(null);
        } catch (InvocationTargetException e) {
            return e.getCause().toString();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
