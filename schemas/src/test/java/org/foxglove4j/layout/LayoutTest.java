package org.foxglove4j.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests layouts and arrangements of panels. The interop module compares them with the official SDK. */
class LayoutTest {

    private static final String LOG = "{\"config\":{},\"panelType\":\"Log\",\"type\":\"panel\",\"version\":1}";
    private static final String MAP = "{\"config\":{},\"panelType\":\"Map\",\"type\":\"panel\",\"version\":1}";

    @TempDir
    private Path folder;

    @Test
    void fileContainsTheLayoutAsCompactJson() throws Exception {
        Path file = folder.resolve("layout.json");
        Layout.of(LogPanel.create())
                .variable("speed", 0.5)
                .userScript("double", "export default 1;\n")
                .write(file);
        assertThat(Files.readString(file))
                .isEqualTo("{\"content\":" + LOG + ",\"userScripts\":{\"double\":{\"name\":\"double\","
                        + "\"sourceCode\":\"export default 1;\\n\"}},\"variables\":{\"speed\":0.5},\"version\":1}");
    }

    @Test
    void existingFileIsReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("layout.json"), "x".repeat(1000));
        Layout layout = Layout.of(LogPanel.create());
        layout.write(file);
        assertThat(file).hasContent(layout.toJson());
    }

    @Test
    void unwritableFileThrowsAnIoException() {
        Layout layout = Layout.of(LogPanel.create());
        assertThatThrownBy(() -> layout.write(folder.resolve("missing").resolve("layout.json")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void splitHasEqualSharesByDefault() {
        assertThat(Split.row(LogPanel.create(), MapPanel.create()).toJson())
                .isEqualTo("{\"direction\":\"row\",\"items\":[{\"content\":" + LOG + ",\"proportion\":1},{\"content\":"
                        + MAP + ",\"proportion\":1}],\"type\":\"split\"}");
        assertThat(Split.column(LogPanel.create(), MapPanel.create())
                        .proportions(2, 0.5)
                        .toJson())
                .isEqualTo("{\"direction\":\"column\",\"items\":[{\"content\":" + LOG
                        + ",\"proportion\":2.0},{\"content\":" + MAP + ",\"proportion\":0.5}],\"type\":\"split\"}");
    }

    @Test
    void splitNeedsOnePositiveShareForEachPart() {
        Split split = Split.row(LogPanel.create(), MapPanel.create());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split.proportions(1))
                .withMessage("setting proportion: expected 2 numbers, one for each of the items, found 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split.proportions(1, 0))
                .withMessage("setting proportion: expected numbers above 0, found 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> split.proportions(1, Double.NaN));
    }

    @Test
    void splitAndStackMustNotBeEmpty() {
        assertThatIllegalArgumentException().isThrownBy(Split::row).withMessageEndingWith("found none");
        assertThatIllegalArgumentException().isThrownBy(Stack::of).withMessageEndingWith("found none");
    }

    @Test
    void panelsOfAStackFitByDefault() {
        Stack stack = Stack.of(LogPanel.create(), MapPanel.create());
        assertThat(stack.toJson())
                .isEqualTo("{\"panels\":[{\"panel\":" + LOG + ",\"size\":0.5},{\"panel\":" + MAP
                        + ",\"size\":0.5}],\"type\":\"stack\"}");
        assertThat(stack.title("Logs").sizes(0.6, 0.7).toJson())
                .isEqualTo("{\"panels\":[{\"panel\":" + LOG + ",\"size\":0.6},{\"panel\":" + MAP
                        + ",\"size\":0.7}],\"title\":\"Logs\",\"type\":\"stack\"}");
    }

    @Test
    void firstTabIsSelectedByDefault() {
        Tabs tabs = Tabs.of("Logs", LogPanel.create()).tab("Map", MapPanel.create());
        assertThat(tabs.toJson())
                .isEqualTo("{\"selectedTabIndex\":0,\"tabs\":[{\"content\":" + LOG
                        + ",\"title\":\"Logs\"},{\"content\":" + MAP + ",\"title\":\"Map\"}],\"type\":\"tabs\"}");
        assertThat(tabs.selected(1).toJson()).startsWith("{\"selectedTabIndex\":1,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tabs.selected(2))
                .withMessage("expected the index of a tab from 0 to 1, found 2; add the tab first");
    }

    @Test
    void variablesAcceptJsonValues() {
        Layout layout = Layout.of(LogPanel.create())
                .variable("text", "arm")
                .variable("on", true)
                .variable("limits", List.of(1, 2.5))
                .variable("pid", Map.of("p", 1.5, "d", 0));
        assertThat(layout.toJson())
                .contains(
                        "\"variables\":{\"limits\":[1,2.5],\"on\":true,\"pid\":{\"d\":0,\"p\":1.5},\"text\":\"arm\"}");
    }
}
