package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/**
 * Tests the documents of all samples: the page loads nothing from elsewhere, and its examples are the output of
 * encoders.
 */
class DocumentsTest {

    /** Types with hand-written converters, which may refuse an example, or with fields that are only read. */
    private static final Set<String> NOT_DECODED_AS_THEY_ARE =
            Set.of("good.Foreign", "good.Keys", "good.Lists", "good.Device", "good.Immutable");

    @TempDir
    static Path directory;

    private static DocumentPage page;
    private static String markdown;

    @BeforeAll
    static void compile() throws Exception {
        compile(Samples.sources(), directory);
        page = DocumentPage.read(directory);
        markdown = Files.readString(directory.resolve("schemas.md"));
    }

    private static void compile(List<JavaFileObject> sources, Path directory) {
        Compilation compilation = Compiler.javac()
                .withProcessors(new FoxgloveProcessor())
                .withOptions("--release", "17", "-Afoxglove.docs=" + directory)
                .compile(sources);
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    @Test
    void linksOfThePageResolve() {
        Set<String> ids = new TreeSet<>();
        for (Element element : page.elements("*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as(element.getAttribute("id"))
                        .isTrue();
            }
        }
        List<Element> links = page.elements("a");
        assertThat(links).hasSizeGreaterThan(100);
        for (Element link : links) {
            assertThat(link.getAttribute("href")).startsWith("#");
            assertThat(ids).contains(link.getAttribute("href").substring(1));
        }
    }

    @Test
    void linksOfTheMarkdownResolve() {
        Set<String> anchors = matches("<a id=\"([^\"]+)\">");
        assertThat(anchors).isNotEmpty().containsAll(matches("]\\(#([^)]+)\\)"));
    }

    private static Set<String> matches(String pattern) {
        Set<String> found = new TreeSet<>();
        java.util.regex.Pattern.compile(pattern)
                .matcher(markdown)
                .results()
                .forEach(match -> found.add(match.group(1)));
        return found;
    }

    @Test
    void pageLoadsNothingFromElsewhere() {
        for (Element element : page.elements("*")) {
            assertThat(element.getTagName()).isNotIn("link", "img", "iframe", "object", "embed", "base");
            assertThat(element.hasAttribute("src")).isFalse();
        }
        assertThat(page.html()).doesNotContain("url(", "@import", "fetch(", "XMLHttpRequest", "import(");
    }

    @Test
    void everyTypeHasASectionAndEveryFieldARow() {
        for (String type : (Iterable<String>) messageTypes()::iterator) {
            String name = schemaName(type);
            Element section = page.section(name);
            assertThat(section).as(name).isNotNull();
            assertThat(markdown).contains("\n## " + name + "\n");
        }
        assertThat(page.elements("section").stream()
                        .filter(section -> section.getAttribute("class").equals("type")))
                .allMatch(section -> section.getElementsByTagName("tbody").getLength() > 0);
    }

    @Test
    void tablesHaveHeadersForScreenReaders() {
        for (Element header : page.elements("th")) {
            assertThat(header.getAttribute("scope")).isNotEmpty();
        }
        for (Element drawing : page.elements("svg")) {
            assertThat(((Element) drawing.getParentNode()).getAttribute("aria-label"))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void jsonExampleIsValid(String type) {
        String example = panel(type, "JSON example");
        String schema = panel(type, "JSON Schema");

        assertThat(schema)
                .isEqualTo(new String(
                        Samples.classes().encoder(type + "Json").schema().data(), StandardCharsets.UTF_8));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(example, InputFormat.JSON))
                .as(example)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("decodableTypes")
    void examplesInBothEncodingsAreTheSameMessage(String type) {
        byte[] json = panel(type, "JSON example").getBytes(StandardCharsets.UTF_8);
        byte[] protobuf = HexFormat.ofDelimiter(" ")
                .parseHex(page.panelElement(schemaName(type), "Protobuf example")
                        .orElseThrow()
                        .getAttribute("data-copy"));
        Object message = Samples.classes().decoder(type + "Json").decode(json);

        assertThat(Samples.classes().encode(type + "Protobuf", message)).isEqualTo(protobuf);
        assertThat(Values.format(Samples.classes().decoder(type + "Protobuf").decode(protobuf)))
                .isEqualTo(Values.format(message));
    }

    @Test
    void orderOfTheTypesHasNoEffect(@TempDir Path other) throws Exception {
        List<JavaFileObject> shuffled = new ArrayList<>(Samples.sources());
        Collections.shuffle(shuffled, new Random(7));
        compile(shuffled, other);
        assertThat(Files.readString(other.resolve("index.html"))).isEqualTo(page.html());
        assertThat(Files.readString(other.resolve("schemas.md"))).isEqualTo(markdown);
    }

    static Stream<String> messageTypes() {
        return Samples.classes().typesWith("Json").stream();
    }

    static Stream<String> decodableTypes() {
        return messageTypes().filter(type -> !NOT_DECODED_AS_THEY_ARE.contains(type));
    }

    private static String schemaName(String type) {
        return Samples.classes().encoder(type + "Json").schema().name();
    }

    private static String panel(String type, String title) {
        return page.panel(schemaName(type), title);
    }
}
