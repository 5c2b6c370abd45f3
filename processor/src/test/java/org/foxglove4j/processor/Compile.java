package org.foxglove4j.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;

/** Compiles user sources with the processor, with all warnings as errors. */
final class Compile {

    /** Less the complaint that no processor claims an annotation: a good one claims none. */
    static final String LINT = "-Xlint:all,-processing";

    private Compile() {}

    /** Compiles sources, each named by the package and first type in it. */
    static Compilation sources(String... sources) {
        return files(Arrays.stream(sources).map(Compile::file).toList());
    }

    static Compilation files(List<JavaFileObject> files) {
        return Compiler.javac()
                .withProcessors(new FoxgloveProcessor())
                .withOptions(LINT, "-Werror", "-parameters", "--release", "17")
                .compile(files);
    }

    static JavaFileObject file(String source) {
        return JavaFileObjects.forSourceString(SourceName.of(source), source);
    }
}
