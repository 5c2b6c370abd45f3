package org.foxglove4j.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the settings of each panel. The interop module compares them with the official SDK. */
class PanelsTest {

    @Test
    void plotHasItsSeriesInOrder() {
        assertThat(PlotPanel.of("/b", "/a")
                        .series(PlotSeries.of("/c").label("C"))
                        .toJson())
                .isEqualTo(
                        "{\"config\":{\"paths\":[{\"value\":\"/b\"},{\"value\":\"/a\"},"
                                + "{\"label\":\"C\",\"value\":\"/c\"}]},\"panelType\":\"Plot\",\"type\":\"panel\",\"version\":1}");
    }

    @Test
    void durationsAreInSeconds() {
        assertThat(PlotPanel.of().slidingWindow(Duration.ofMillis(2500)).toJson())
                .startsWith("{\"config\":{\"followingViewWidth\":2.5,\"timeWindowMode\":\"sliding\"},");
    }

    @Test
    void sceneShowsATopic() {
        assertThat(ThreeDeePanel.create()
                        .followFrame("base_link")
                        .topic("/scene")
                        .toJson())
                .isEqualTo("{\"config\":{\"followTf\":\"base_link\",\"topics\":{\"/scene\":{\"visible\":true}}},"
                        + "\"panelType\":\"ThreeDee\",\"type\":\"panel\",\"version\":1}");
    }

    @Test
    void layersHaveIdentifiers() {
        assertThat(ThreeDeePanel.create()
                        .layer("floor", GridLayer.create().size(10))
                        .toJson())
                .startsWith("{\"config\":{\"layers\":{\"floor\":{\"instanceId\":\"floor\","
                        + "\"layerId\":\"foxglove.Grid\",\"size\":10.0}}},");
    }

    @Test
    void settingsOfTheSceneAreIndependent() {
        assertThat(ThreeDeePanel.create()
                        .showFrames(true)
                        .backgroundColor("#000")
                        .showFrameNames(false)
                        .toJson())
                .startsWith("{\"config\":{\"scene\":{\"backgroundColor\":\"#000\","
                        + "\"transforms\":{\"showLabel\":false,\"visible\":true}}},");
    }

    @ParameterizedTest
    @ValueSource(ints = {-90, 1, 89, 360})
    void imagesRotateByQuarters(int degrees) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImagePanel.of("/camera").rotation(degrees))
                .withMessage("setting rotation: expected 0, 90, 180 or 270 degrees, found " + degrees);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void opacityIsAFraction(double opacity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapLayer.of(TileSource.MAP).opacity(opacity))
                .withMessage("setting opacity: expected a number from 0 to 1, found " + opacity);
    }

    @Test
    void streetMapsHaveTheNamesOfTheirProviders() {
        assertThat(MapPanel.create()
                        .base(TileSource.MAP)
                        .layer(MapLayer.of(TileSource.MAP))
                        .toJson())
                .startsWith("{\"config\":{\"layer\":\"map\",\"layers\":["
                        + "{\"enabled\":true,\"opacity\":1.0,\"type\":\"street\"}]},");
    }

    @Test
    void seamarksAreNoBaseLayer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapPanel.create().base(TileSource.SEAMARK))
                .withMessage("expected MAP, SATELLITE, SHADED_RELIEF or CUSTOM as the base of a map, found SEAMARK;"
                        + " add it as a layer");
    }

    @Test
    void statesOfASeriesHaveOneType() {
        StateSeries series = StateSeries.of("/mode").state("1", "on", "#0f0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.state(Comparison.LESS, 1, "off", "#888"))
                .withMessage("expected states of one kind in a series, found a range after others; use either"
                        + " single values or ranges of numbers");
    }

    @Test
    void arrowsAreAStyleOfPoses() {
        assertThat(TopicSettings.create().arrows(1, 0.1, 0.2).toJson())
                .isEqualTo("{\"arrowScale\":[1.0,0.1,0.2],\"type\":\"arrow\",\"visible\":true}");
    }

    @Test
    void occupancyColorsReplaceTheColorScheme() {
        assertThat(TopicSettings.create()
                        .set("colorMode", "costmap")
                        .occupancyColors("#fff", "#000", "#888", "#f00")
                        .toJson())
                .isEqualTo("{\"colorMode\":\"custom\",\"invalidColor\":\"#f00\",\"maxColor\":\"#000\","
                        + "\"minColor\":\"#fff\",\"unknownColor\":\"#888\",\"visible\":true}");
    }
}
