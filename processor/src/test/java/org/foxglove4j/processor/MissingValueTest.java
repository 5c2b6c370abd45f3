package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a null in a required field is reported with the field, the type and the remedy, in both encodings. */
class MissingValueTest {

    @ParameterizedTest
    @ValueSource(strings = {"demo.PoseJson", "demo.PoseProtobuf"})
    void nullInARequiredFieldIsReportedByName(String form) throws ReflectiveOperationException {
        CompiledClasses classes = new CompiledClasses(Compile.sources("""
                package demo;

                @org.foxglove4j.annotation.FoxgloveSchema
                record Pose(@org.jspecify.annotations.NonNull String frame) {}
                """));
        Constructor<?> constructor = classes.type("demo.Pose").getDeclaredConstructor(String.class);
        constructor.setAccessible(true);
        Object message = constructor.newInstance((Object) null);

        assertThatThrownBy(() -> classes.encode(form, message))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("required field frame of Pose is null: set it, or annotate it with @Nullable or"
                        + " @FoxgloveField(required = false)");
    }
}
