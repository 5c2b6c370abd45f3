package org.foxglove4j.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what all settings have in common. */
class SettingsTest {

    private static final CustomPanel PANEL = CustomPanel.of("com.example.Mine", 2);

    @Test
    void panelWithoutSettingsHasOnlyItsType() {
        assertThat(PANEL.toJson()).isEqualTo("{\"panelType\":\"com.example.Mine\",\"type\":\"panel\",\"version\":2}");
    }

    @Test
    void settingsAreInTheConfigAndTheTitleNextToIt() {
        assertThat(PANEL.title("Mine").set("size", 3).toJson())
                .isEqualTo("{\"config\":{\"size\":3},\"panelType\":\"com.example.Mine\",\"title\":\"Mine\","
                        + "\"type\":\"panel\",\"version\":2}");
    }

    @Test
    void valuesOfEachTypeAreWrittenAsJson() {
        List<Object> values = new ArrayList<>(Arrays.asList("\u00fc\"", 1, 2L, (short) 3, 0.5, 0.1f, true, null));
        values.add(Map.of("b", List.of(), "a", Map.of()));
        values.add(PlotSeries.of("/x"));
        values.add(PlotSeries.LineStyle.DASHED);
        assertThat(config(PANEL.set("all", values)))
                .isEqualTo("{\"all\":[\"\u00fc\\\"\",1,2,3,0.5,0.1,true,null,{\"a\":{},\"b\":[]},{\"value\":\"/x\"},"
                        + "\"dashed\"]}");
    }

    @Test
    void settingOneOfAGroupKeepsTheOthers() {
        assertThat(config(PANEL.set("scene", "a", 1).set("scene", "b", 2).set("scene", "a", 3)))
                .isEqualTo("{\"scene\":{\"a\":3,\"b\":2}}");
    }

    @Test
    void groupDoesNotReplaceASetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PANEL.set("expansion", "all").set("expansion", "x", "e"))
                .withMessage("setting expansion: expected settings by name, found \"all\", which was set before;"
                        + " set the whole value at once");
    }

    @Test
    void listDoesNotReplaceASetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapPanel.create().set("layers", 1).layer(MapLayer.of(TileSource.MAP)))
                .withMessageStartingWith("setting layers: expected a list, found 1");
    }

    @Test
    void changesMakeACopy() {
        Map<String, Object> values = new HashMap<>(Map.of("x", 1));
        CustomPanel before = PANEL.set("values", values);
        values.put("y", 2);
        before.set("more", 3);
        assertThat(config(before)).isEqualTo("{\"values\":{\"x\":1}}");
        assertThat(PANEL.toJson()).doesNotContain("config");
    }

    @Test
    void orderOfSettingsHasNoEffect() {
        CustomPanel one = PANEL.set("a", 1).set("b", 2);
        CustomPanel other = PANEL.set("b", 2).set("a", 1);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toJson());
        assertThat(one).isNotEqualTo(PANEL);
    }

    @Test
    void valuesWithoutJsonFormAreRejectedWithTheirPath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PANEL.set("times", List.of(Map.of("start", Instant.EPOCH))))
                .withMessage(
                        "setting times[0].start: expected a string, a number, a boolean, a list, a map or settings,"
                                + " found java.time.Instant 1970-01-01T00:00:00Z; convert it to one of these");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PANEL.set("map", Map.of(1, 2)))
                .withMessage("setting map: expected strings as the names of the values, found 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void nonFiniteNumbersAreRejected(double number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlotPanel.of().minY(number))
                .withMessage("setting minYValue: expected a finite number, found " + number
                        + ", which JSON cannot represent; leave the setting out");
    }

    @Test
    void nullIsRejectedForOneSettingAndAcceptedForAll() {
        assertThatNullPointerException()
                .isThrownBy(() -> LogPanel.of(nothing()))
                .withMessage("topicToRender");
        assertThatNullPointerException()
                .isThrownBy(() -> PANEL.title(nothing()))
                .withMessage("title");
        assertThatNullPointerException()
                .isThrownBy(() -> PlotSeries.of(nothing()))
                .withMessage("value");
        assertThat(config(PANEL.set("a", null).set("b", "c", null))).isEqualTo("{\"a\":null,\"b\":{\"c\":null}}");
    }

    @Test
    void listThatContainsItselfIsRejected() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PANEL.set("list", list))
                .withMessageContaining("expected at most 100 nested maps and lists");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#f80", "#f808", "#ff8800", "#FF880080", "rgb(1, 2, 3)", "rgba(1,2,3,0.5)", "hsl(120deg 50% 50%)"
            })
    void cssColorsAreAccepted(String color) {
        assertThat(PlotSeries.of("/x").color(color).toJson())
                .isEqualTo("{\"color\":\"" + color + "\",\"value\":\"/x\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "#ff", "#ff880", "#gggggg", "ff8800", "rgb()", "rgb(1,2,3", "red", "light blue"})
    void otherTextsAreNotColors(String color) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlotSeries.of("/x").color(color))
                .withMessage("setting color: expected a color, found \"" + color
                        + "\"; write #rrggbb, #rrggbbaa or rgba(255, 0, 0, 0.5)");
    }

    /** What a caller may have who does not check for null. */
    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }

    private static String config(CustomPanel panel) {
        return panel.toJson().replaceAll("^\\{\"config\":|,\"panelType\".*$", "");
    }
}
