package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that a null in a list, array or map is reported with the element, the field and the type, in both encodings.
 */
class NullElementTest {

    private static CompiledClasses classes;

    @BeforeAll
    static void compile() {
        Compilation compilation = Compile.sources("""
                package demo;

                import java.util.*;

                @org.foxglove4j.annotation.FoxgloveSchema
                record Robot(List<String> names, List<Double> angles, List<Part> parts, List<Shape> shapes,
                        List<Mode> modes, Collection<Float> weights, Iterable<java.time.Instant> times, Part[] spares,
                        Long[] ids, Map<String, Double> limits, Map<String, Part> byName, List<Double> others) {

                    enum Mode { ON, OFF }
                }
                """, """
                package demo;

                @org.foxglove4j.annotation.FoxgloveSchema
                record Part(double x) {}
                """, """
                package demo;

                @org.foxglove4j.annotation.FoxgloveSchema
                record Arm(java.util.List<Robot> robots) {}
                """, """
                package demo;

                @org.foxglove4j.annotation.FoxgloveSchema
                sealed interface Shape {

                    record Circle(double radius) implements Shape {}
                }
                """);
        classes = new CompiledClasses(compilation);
    }

    @ParameterizedTest
    @CsvSource({
        "0, names",
        "1, angles",
        "2, parts",
        "3, shapes",
        "4, modes",
        "5, weights",
        "6, times",
        "7, spares",
        "8, ids",
        "11, others"
    })
    void elementIsNamed(int component, String field) {
        Object robot = robot(component, null);
        for (String form : List.of("demo.RobotJson", "demo.RobotProtobuf")) {
            assertThatThrownBy(() -> classes.encode(form, robot))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("element 0 of field " + field + " of Robot is null: leave it out");
        }
    }

    @ParameterizedTest
    @CsvSource({"9, limits", "10, byName"})
    void valueAndKeyOfAMapAreNamed(int component, String field) {
        for (String form : List.of("demo.RobotJson", "demo.RobotProtobuf")) {
            assertThatThrownBy(() -> classes.encode(form, robot(component, "left")))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("the value of \"left\" in field " + field + " of Robot is null: leave the entry out");
            assertThatThrownBy(() -> classes.encode(form, robot(component, null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("a key of field " + field + " of Robot is null: leave the entry out");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo.ArmJson", "demo.ArmProtobuf"})
    void innermostFieldIsNamed(String form) {
        Object arm = make("demo.Arm", new LinkedList<>(List.of(robot(0, null))));

        assertThatThrownBy(() -> classes.encode(form, arm))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("element 0 of field names of Robot is null: leave it out")
                .hasCauseInstanceOf(NullPointerException.class);
    }

    @Test
    void unrepeatableIterationKeepsTheOriginalException() {
        Iterable<Object> once = new Iterable<>() {
            private int calls;

            @Override
            public Iterator<Object> iterator() {
                if (calls++ > 0) {
                    throw new IllegalStateException("once only");
                }
                return Collections.singleton(null).iterator();
            }
        };
        Object robot = make("demo.Robot", null, null, null, null, null, null, once, null, null, null, null, null);

        assertThatThrownBy(() -> classes.encode("demo.RobotJson", robot))
                .isInstanceOf(NullPointerException.class)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
    }

    /** Returns a robot whose component contains a null; in a map, a null value or a null key. */
    private static Object robot(int component, String key) {
        Object[] values = new Object[12];
        Class<?> type = classes.type("demo.Robot").getDeclaredConstructors()[0].getParameterTypes()[component];
        if (type.isArray()) {
            values[component] = Array.newInstance(type.getComponentType(), 1);
        } else if (type == Map.class) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put(key, null);
            values[component] = map;
        } else {
            Collection<Object> list = Arrays.asList((Object) null);
            values[component] = component % 2 == 0 ? list : new LinkedList<>(list);
        }
        return make("demo.Robot", values);
    }

    private static Object make(String type, Object... values) {
        try {
            Constructor<?> constructor = classes.type(type).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
