package org.foxglove4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the code in the documents is compiled, and that the README has the commands that a newcomer needs. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(((?!http)[^)#]*)(?:#([^)]+))?\\)");

    @ParameterizedTest
    @CsvSource({
        "README.md, java",
        "README.md, json",
        "docs/messages.md, java",
        "docs/mcap.md, java",
        "docs/recording.md, java",
        "docs/live.md, java",
        "docs/robots.md, java",
        "docs/back-ends.md, java",
        "docs/coming-from.md, java"
    })
    void everyCodeBlockIsInACompiledSource(String document, String language) throws Exception {
        List<String> sources = sources();
        assertThat(blocks(ROOT.resolve(document), language))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(sources).anyMatch(source -> source.contains(unindented(block))));
    }

    @Test
    void firstTwoShellBlocksAreOneCommandEach() throws Exception {
        List<String> commands = blocks(README, "sh");
        assertThat(commands.get(0)).isEqualTo("./mvnw -q -Dquick -Pexample -pl example-app -am\n");
        assertThat(commands.get(1)).isEqualTo("./mvnw verify\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "benchmarks/README.md",
                "docs/back-ends.md",
                "docs/coming-from.md",
                "docs/live.md",
                "docs/mcap.md",
                "docs/messages.md",
                "docs/recording.md",
                "docs/robots.md",
                "docs/troubleshooting.md",
                "processor/LOCK.md",
                "processor/README.md"
            })
    void linksLeadToExistingFilesAndHeadings(String document) throws Exception {
        Path page = ROOT.resolve(document);
        Matcher links = LINK.matcher(Files.readString(page));
        while (links.find()) {
            Path target = links.group(1).isEmpty() ? page : page.resolveSibling(links.group(1));
            assertThat(target).exists();
            if (links.group(2) != null) {
                assertThat(anchors(target)).as("headings of %s", target).contains(links.group(2));
            }
        }
    }

    @Test
    void readmeLinksToEveryPage() throws Exception {
        String readme = Files.readString(README);
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs"))) {
            assertThat(pages.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(readme).contains("](docs/" + page.getFileName() + ")"));
        }
    }

    /** Returns what links call the headings of a page. */
    private static List<String> anchors(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
                .toList();
    }

    private static List<String> blocks(Path document, String language) throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(document));
        List<String> found = new ArrayList<>();
        while (blocks.find()) {
            if (blocks.group(1).equals(language)) {
                found.add(blocks.group(2));
            }
        }
        return found;
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path root : List.of(Path.of("src"), Path.of("target", "generated-sources"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.add(unindented(Files.readString(file)));
                }
            }
        }
        return sources;
    }

    private static String unindented(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (a, b) -> a + "\n" + b);
    }
}
