package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that type variables with recursive bounds are read in finite time. */
class RecursiveBoundTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T extends Comparable<T>",
                "T extends Comparable<? super T>",
                "T extends Number & Comparable<T>",
                "T extends java.util.List<? extends T>"
            })
    void genericTypeCompiles(String variable) {
        String argument = variable.contains("List") ? "None" : "Double";
        Compilation compilation = Compile.sources("""
                package demo;

                @org.foxglove4j.annotation.FoxgloveSchema
                record Best<%s>(double score, @org.foxglove4j.annotation.FoxgloveField(ignore = true) T value) {}
                """.formatted(variable), """
                package demo;

                @org.foxglove4j.annotation.FoxgloveSchema
                record Robot(Best<%s> best) {}
                """.formatted(argument), """
                package demo;

                abstract class None extends java.util.AbstractList<None> {}
                """);

        assertThat(compilation).succeeded();
        assertThat(compilation).generatedSourceFile("demo.RobotJson");
    }
}
