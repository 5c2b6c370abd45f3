package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Tests the accessibility of the page: structure and contrast, for modules of any size and texts of any content. */
class DocumentsAccessTest {

    private static final double LEAST_CONTRAST = 4.5;
    private static final String HOSTILE =
            "<script>alert(1)</script> <img src=x onerror=alert(1)> ]]> --> &lt; ' \\\" \\u0000 \\u202e \\ud800 `|`";

    @TempDir
    Path module;

    private ModuleBuild build;

    @BeforeEach
    void prepare() {
        build = new ModuleBuild(module).options("-Afoxglove.docs=docs");
    }

    @Test
    void headingsDescendOneLevelAtATime() {
        DocumentPage page = largeModule();
        Element main = page.elements("main").get(0);
        List<Integer> levels = DocumentPage.elements(main.getElementsByTagName("*")).stream()
                .map(Element::getTagName)
                .filter(tag -> tag.matches("h[1-6]"))
                .map(tag -> tag.charAt(1) - '0')
                .toList();
        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @Test
    void inputsHaveNames() {
        DocumentPage page = largeModule();
        assertThat(Stream.of("a", "button", "input", "nav").flatMap(tag -> page.elements(tag).stream()))
                .isNotEmpty()
                .allMatch(element -> !element.getAttribute("aria-label").isBlank()
                        || !element.getTextContent().isBlank());
        assertThat(page.elements("html").get(0).getAttribute("lang")).isEqualTo("en");
        assertThat(page.elements("title").get(0).getTextContent()).isNotBlank();
        assertThat(page.elements("a").get(0).getAttribute("href")).isEqualTo("#content");
    }

    @Test
    void singleImagesContainNoLinks() {
        DocumentPage page = largeModule();
        assertThat(page.elements("*"))
                .filteredOn(element -> element.getAttribute("role").equals("img"))
                .isEmpty();
        assertThat(page.elements("svg")).isNotEmpty();
    }

    @Test
    void largeModulesHaveSeveralDiagramsThatShowEveryContainerType() {
        DocumentPage page = largeModule();
        Element overview = page.elements("section").get(0);
        List<Element> drawings = DocumentPage.elements(overview.getElementsByTagName("svg"));
        assertThat(drawings).hasSizeGreaterThan(1);
        List<String> boxes = drawings.stream()
                .flatMap(drawing -> DocumentPage.elements(drawing.getElementsByTagName("a")).stream())
                .map(box -> box.getAttribute("href"))
                .toList();
        for (int i = 0; i < 40; i++) {
            assertThat(boxes).containsOnlyOnce("#p" + i % 2 + ".T" + i);
        }
        assertThat(boxes).doesNotContain("#p0.Leaf");
    }

    @Test
    void textOfUsersIsEscaped() {
        build.source("""
                package arm;

                import org.foxglove4j.annotation.*;

                @FoxgloveSchema(description = "HOSTILE")
                public record Pose(@FoxgloveField(description = "HOSTILE", unit = "HOSTILE") double x, Mode mode) {
                    public enum Mode {
                        @FoxgloveField(description = "HOSTILE")
                        IDLE
                    }
                }
                """.replace("HOSTILE", HOSTILE));
        DocumentPage page = page();
        assertThat(page.elements("script")).hasSize(1);
        assertThat(page.elements("img")).isEmpty();
        assertThat(page.section("arm.Pose").getElementsByTagName("p").item(1).getTextContent())
                .startsWith("<script>alert(1)</script> <img src=x onerror=alert(1)> ]]> --> &lt; ' \" \ufffd");
        for (Element element : page.elements("*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
            }
        }
    }

    @Test
    void moduleWithoutTypesIsStated() {
        build.write(
                "src/main/java/arm/package-info.java", "@org.foxglove4j.annotation.FoxgloveImport({})\npackage arm;\n");
        assertThat(page().elements("p").get(1).getTextContent())
                .isEqualTo("No type in this module is annotated with @FoxgloveSchema or imported.");
    }

    /** Two colors of the page that meet. */
    record Pair(String theme, String text, String background) {}

    @ParameterizedTest
    @MethodSource("pairs")
    void textHasEnoughContrast(Pair pair) {
        Map<String, String> colors = themes().get(pair.theme());
        assertThat(contrast(colors.get(pair.text()), colors.get(pair.background())))
                .isGreaterThanOrEqualTo(LEAST_CONTRAST);
    }

    @Test
    void darkThemeMatchesThatOfTheSystem() {
        assertThat(themes().get("chosen dark")).isEqualTo(themes().get("dark"));
    }

    static Stream<Pair> pairs() {
        return themes().keySet().stream()
                .flatMap(theme -> Stream.of(
                                "text/back",
                                "text/panel",
                                "text/raised",
                                "muted/back",
                                "muted/panel",
                                "muted/raised",
                                "accent/back",
                                "accent/accent-soft",
                                "message/message-soft",
                                "one-of/one-of-soft",
                                "enum/enum-soft")
                        .map(pair -> new Pair(theme, pair.split("/")[0], pair.split("/")[1])));
    }

    /** Returns the colors of each theme by the names of their variables. */
    private static Map<String, Map<String, String>> themes() {
        String css = Samples.read(
                Path.of("src", "main", "resources", "org", "foxglove4j", "processor", "document", "page.css"));
        return Map.of(
                "light", colors(css, ":root {"),
                "dark", colors(css, ":root:not([data-theme=\"light\"]) {"),
                "chosen dark", colors(css, ":root[data-theme=\"dark\"] {"));
    }

    private static Map<String, String> colors(String css, String selector) {
        String block = css.substring(css.indexOf(selector), css.indexOf("}", css.indexOf(selector)));
        Map<String, String> colors = new HashMap<>();
        Matcher color = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});").matcher(block);
        while (color.find()) {
            colors.put(color.group(1), color.group(2));
        }
        assertThat(colors).isNotEmpty();
        return colors;
    }

    /** Returns the contrast of two colors as WCAG 2 defines it, from 1 to 21. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String color) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(color.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    /** Documents forty types in two packages: each contains the one after the next and a type that all contain. */
    private DocumentPage largeModule() {
        build.source("package p0;\n\n@org.foxglove4j.annotation.FoxgloveSchema\npublic record Leaf(double x) {}\n");
        for (int i = 0; i < 40; i++) {
            String next = i + 2 < 40 && i % 8 < 6 ? ", p" + i % 2 + ".T" + (i + 2) + " next" : "";
            build.source("package p" + i % 2 + ";\n\n@org.foxglove4j.annotation.FoxgloveSchema\npublic record T" + i
                    + "(p0.Leaf leaf" + next + ") {}\n");
        }
        return page();
    }

    private DocumentPage page() {
        assertThat(build.compile().messages()).isEmpty();
        return DocumentPage.read(build.path("docs"));
    }
}
