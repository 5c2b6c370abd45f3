package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

/** A builder sets what it is told, leaves out the rest, and complains of what must be there. */
class BuilderTest {

    private static final String STATE = """
            package demo;

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
                    String build) {}
            """;

    private static final String USER = """
            package demo;

            import java.util.List;

            public class User {

                public static String everything() {
                    State state = StateBuilder.create().name("arm").speed(2).load(0.5).note("n").joints(List.of(1.0))
                            .buildField("b").build();
                    return state.toString();
                }

                public static String little() {
                    return StateBuilder.create().name("arm").build().toString();
                }

                public static String changed() {
                    State state = StateBuilder.create().name("arm").note("n").build();
                    return StateBuilder.from(state).name("leg").build().toString();
                }

                public static String nameless() {
                    return StateBuilder.create().build().toString();
                }
            }
            """;

    @Test
    void everythingThatIsSetIsInTheMessage() {
        assertThat(call("everything"))
                .isEqualTo(
                        "State[name=arm, speed=2.0, load=OptionalDouble[0.5], note=Optional[n], joints=[1.0], build=b]");
    }

    @Test
    void whatIsNotSetIsAbsentEmptyOrZero() {
        assertThat(call("little"))
                .isEqualTo("State[name=arm, speed=0.0, load=OptionalDouble.empty, note=Optional.empty, joints=[],"
                        + " build=null]");
    }

    @Test
    void copyOfMessageCanBeChanged() {
        assertThat(call("changed")).contains("name=leg").contains("note=Optional[n]");
    }

    @Test
    void requiredFieldThatIsNotSetIsNamed() {
        assertThat(call("nameless"))
                .isEqualTo("java.lang.IllegalStateException: field name of State is required: call name(...) before"
                        + " build()");
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
