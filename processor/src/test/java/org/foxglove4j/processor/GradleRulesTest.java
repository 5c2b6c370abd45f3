package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests Gradle's rules for incremental compilation with an isolating processor: each file written through the filer has
 * exactly one originating element, in a location that Gradle cleans. Documents and locks are not written through the
 * filer: Gradle does not delete them when a type changes, and they are complete even if only other types are compiled.
 */
class GradleRulesTest {

    private static final List<FileCreation> MADE = new ArrayList<>();

    @TempDir
    static Path folder;

    /** A file that was created through the filer. */
    private record FileCreation(String method, Object location, List<Element> originating) {}

    @BeforeAll
    static void compileSamples() throws IOException {
        Files.createDirectories(folder.resolve("lock"));
        Compilation compilation = Compiler.javac()
                .withProcessors(new Watched())
                .withOptions(
                        "--release",
                        "17",
                        "-Afoxglove.schemaFiles=true",
                        "-Afoxglove.docs=" + folder.resolve("docs"),
                        "-Afoxglove.lock=" + folder.resolve("lock"),
                        "-Afoxglove.lock.mode=update")
                .compile(Samples.sources());
        assertThat(compilation).succeeded();
    }

    @Test
    void processorIsDeclaredIsolating() {
        assertThat(Samples.read(Path.of("src/main/resources/META-INF/gradle/incremental.annotation.processors"))
                        .strip())
                .isEqualTo(FoxgloveProcessor.class.getName() + ",isolating");
    }

    @Test
    void everyFileHasExactlyOneOriginatingElement() {
        assertThat(MADE)
                .filteredOn(made -> made.method().startsWith("create"))
                .hasSizeGreaterThan(200)
                .allSatisfy(made -> {
                    assertThat(made.originating()).hasSize(1);
                    assertThat(made.originating().get(0)).isInstanceOfAny(TypeElement.class, PackageElement.class);
                });
    }

    @Test
    void resourcesAreWrittenToTheClassOutputOnly() {
        assertThat(MADE)
                .filteredOn(made -> made.method().endsWith("Resource"))
                .hasSizeGreaterThan(50)
                .allMatch(made -> made.location() == StandardLocation.CLASS_OUTPUT);
    }

    @Test
    void documentsAndLocksAreNotWrittenByTheFiler() {
        assertThat(folder.resolve("docs/index.html")).exists();
        assertThat(folder.resolve("lock")).isNotEmptyDirectory();
    }

    /** Records the calls of a filer, as Gradle does. */
    private static Filer watched(Filer filer) {
        return (Filer) Proxy.newProxyInstance(
                GradleRulesTest.class.getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
                    List<Element> originating = arguments[arguments.length - 1] instanceof Element[] elements
                            ? List.of(elements)
                            : List.of();
                    MADE.add(new FileCreation(method.getName(), arguments[0], originating));
                    return invoke(method, filer, arguments);
                });
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The processor with a recording filer, like Gradle's. */
    private static final class Watched implements Processor {

        private final Processor processor = new FoxgloveProcessor();

        @Override
        public void init(ProcessingEnvironment environment) {
            Filer filer = watched(environment.getFiler());
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    Watched.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> method.getName().equals("getFiler")
                            ? filer
                            : GradleRulesTest.invoke(method, environment, arguments)));
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public Iterable<? extends Completion> getCompletions(
                Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
            return processor.getCompletions(element, annotation, member, text);
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }
}
