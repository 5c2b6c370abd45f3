package org.foxglove4j.interop;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.layout.AudioPanel;
import org.foxglove4j.layout.ColorMap;
import org.foxglove4j.layout.Comparison;
import org.foxglove4j.layout.CustomPanel;
import org.foxglove4j.layout.DataSourceInfoPanel;
import org.foxglove4j.layout.DiagnosticsDetailPanel;
import org.foxglove4j.layout.DiagnosticsSummaryPanel;
import org.foxglove4j.layout.GaugePanel;
import org.foxglove4j.layout.IndicatorPanel;
import org.foxglove4j.layout.LogPanel;
import org.foxglove4j.layout.MapLayer;
import org.foxglove4j.layout.MapPanel;
import org.foxglove4j.layout.MapTopic;
import org.foxglove4j.layout.MarkdownPanel;
import org.foxglove4j.layout.Panel;
import org.foxglove4j.layout.ParametersPanel;
import org.foxglove4j.layout.PlotAxis;
import org.foxglove4j.layout.PlotPanel;
import org.foxglove4j.layout.PlotSeries;
import org.foxglove4j.layout.PublishPanel;
import org.foxglove4j.layout.RawMessagesPanel;
import org.foxglove4j.layout.ServiceCallPanel;
import org.foxglove4j.layout.StateSeries;
import org.foxglove4j.layout.StateTransitionsPanel;
import org.foxglove4j.layout.TablePanel;
import org.foxglove4j.layout.TeleopPanel;
import org.foxglove4j.layout.TileSource;
import org.foxglove4j.layout.TimestampMethod;
import org.foxglove4j.layout.TopicGraphPanel;
import org.foxglove4j.layout.TransformTreePanel;
import org.foxglove4j.layout.VariableSliderPanel;
import org.foxglove4j.messages.Log;

/** The panels that {@code compare_layouts.py} builds, except those with a scene, by its names for them. */
final class FlatPanels {

    private static final String TILES = "https://example.com/{x}/{y}/{z}.png";

    private FlatPanels() {}

    static Map<String, Panel<?>> all() {
        Map<String, Panel<?>> panels = new TreeMap<>();
        addPlots(panels);
        addStates(panels);
        addMaps(panels);
        addValues(panels);
        addControls(panels);
        addOthers(panels);
        return panels;
    }

    private static void addPlots(Map<String, Panel<?>> panels) {
        panels.put(
                "plot",
                PlotPanel.of("/pose.x")
                        .title("Plot")
                        .series(plotSeries())
                        .synced(true)
                        .xAxisLabel("time")
                        .absoluteTime(true)
                        .slidingWindow(Duration.ofMillis(12_500))
                        .playbackAtRight(false)
                        .minY(-1)
                        .maxY(1.5)
                        .yAxisLabel("volts")
                        .showLegend(true)
                        .legend(PlotPanel.Corner.BOTTOM_RIGHT)
                        .legendSize(120)
                        .showValuesInLegend(true)
                        .showXNumbers(true)
                        .showYNumbers(false)
                        .showGridLines(false)
                        .secondaryAxis(PlotAxis.of("volts")
                                .label("V")
                                .min(0)
                                .max(24)
                                .showNumbers(true)
                                .showGridLines(false))
                        .set("rightYAxis", "label", "old"));
        panels.put(
                "plot_against",
                PlotPanel.of("/pose.y")
                        .against("/pose.x")
                        .latestOnly(false)
                        .lockScales(true)
                        .legend(PlotPanel.Legend.LEFT));
        panels.put("plot_index", PlotPanel.of("/scan.ranges[:]").againstIndex().fixedWindow(0, 3));
    }

    private static PlotSeries[] plotSeries() {
        return new PlotSeries[] {
            PlotSeries.of("/pose.y")
                    .label("y")
                    .id("second")
                    .enabled(false)
                    .color("#f80")
                    .lineSize(2)
                    .showLine(true)
                    .lineStyle(PlotSeries.LineStyle.DASHED)
                    .steps(true)
                    .timestamp(TimestampMethod.HEADER_STAMP)
                    .axis("volts"),
            PlotSeries.of("/joints.position")
                    .timestamp("/joints.time")
                    .expandArrays(true)
                    .showSubSeries("3", false)
                    .showComparison("A", true),
            PlotSeries.of("/motors")
                    .expandObjects("name", "volts")
                    .against("/motors[0].speed")
                    .latestOnly(true)
                    .set("useRightYAxis", true)
        };
    }

    private static void addStates(Map<String, Panel<?>> panels) {
        StateSeries mode = StateSeries.of("/status.mode")
                .label("mode")
                .id("mode")
                .enabled(true)
                .timestamp(TimestampMethod.RECEIVE_TIME)
                .expandArrays(false)
                .state("0", "off", "#888")
                .state("1", "on", "#0f0");
        StateSeries volts = StateSeries.of("/battery.volts")
                .timestamp(TimestampMethod.PUBLISH_TIME)
                .state(Comparison.LESS, 11.5, "low", "#f00")
                .state(Comparison.GREATER_OR_EQUAL, 13, "high", "#00f")
                .otherwise("fine", "#0f0");
        panels.put(
                "states",
                StateTransitionsPanel.of("/status.ok")
                        .title("States")
                        .series(mode, volts)
                        .synced(false)
                        .xAxisLabel("time")
                        .absoluteTime(false)
                        .slidingWindow(Duration.ofSeconds(30))
                        .playbackAtRight(true)
                        .showLegend(true)
                        .legend(StateTransitionsPanel.Legend.RIGHT)
                        .showPoints(true));
        panels.put("states_fixed", StateTransitionsPanel.of().fixedWindow(1, 2));
    }

    private static void addMaps(Map<String, Panel<?>> panels) {
        panels.put(
                "map",
                MapPanel.of("/fix")
                        .followFrame("gps")
                        .base(TileSource.SATELLITE)
                        .zoom(15.5)
                        .maxTileZoom(18)
                        .hideTopics("/old", "/older")
                        .topicColor("/fix", "#00ff00")
                        .topic(
                                "/fix",
                                MapTopic.create()
                                        .history(MapTopic.History.LAST_N_SECONDS)
                                        .timeWindow(Duration.ofSeconds(30))
                                        .pointStyle(MapTopic.PointStyle.ARROWHEAD)
                                        .pointSize(6)
                                        .showHeading(true)
                                        .showVelocity(false)
                                        .order(2))
                        .topic("/odometry", MapTopic.create().anchor("/fix"))
                        .layer(MapLayer.of(TileSource.MAP))
                        .layer(MapLayer.of(TileSource.SEAMARK).opacity(0.5).enabled(false))
                        .layer(MapLayer.ofTiles(TILES)));
        panels.put("map_tiles", MapPanel.create().baseTiles(TILES));
    }

    private static void addValues(Map<String, Panel<?>> panels) {
        panels.put(
                "raw_messages",
                RawMessagesPanel.of("/pose")
                        .diffWithPrevious()
                        .showFullMessageForDiff(true)
                        .expanded(true)
                        .fontSize(12));
        panels.put(
                "raw_messages_diff",
                RawMessagesPanel.of("/pose")
                        .diffWith("/goal")
                        .set("expansion", "x~pose", "c")
                        .set("defaultExpanded", true));
        panels.put("table", TablePanel.of("/joints[:]").expand("0", "pose"));
        panels.put(
                "gauge",
                GaugePanel.of("/battery.volts")
                        .style(GaugePanel.Style.BAR)
                        .range(10, 13)
                        .tickInterval(0.5)
                        .showTicks(true)
                        .colorMap(ColorMap.RED_YELLOW_GREEN)
                        .reverseColors(true)
                        .reverseDirection(true)
                        .origin(12)
                        .mirrorColors(true));
        panels.put("gauge_gradient", GaugePanel.of("/speed").gradient("#0000ff", "#ff0000"));
        panels.put(
                "indicator",
                IndicatorPanel.of("/status.ok")
                        .style(IndicatorPanel.Style.BACKGROUND)
                        .fontSize(20)
                        .rule(Comparison.EQUAL, "true", "OK", "#00ff00")
                        .rule(Comparison.LESS_OR_EQUAL, "3", "low", "#ff0000")
                        .fallback("?", "#888888"));
    }

    private static void addControls(Map<String, Panel<?>> panels) {
        panels.put(
                "teleop",
                TeleopPanel.of("/cmd_vel")
                        .publishRate(10)
                        .up(TeleopPanel.Field.LINEAR_X, 1)
                        .down(TeleopPanel.Field.LINEAR_X, -1)
                        .left(TeleopPanel.Field.ANGULAR_Z, 0.5)
                        .right(TeleopPanel.Field.ANGULAR_Z, -0.5)
                        .stop(TeleopPanel.Field.LINEAR_X, 0)
                        .stopOnRelease(true));
        panels.put(
                "publish",
                PublishPanel.of("/goal", "foxglove.Pose", "{\"x\": 1}")
                        .buttonText("Go")
                        .buttonTooltip("goes")
                        .buttonColor("#00a871")
                        .editable(false));
        panels.put(
                "service_call",
                ServiceCallPanel.of("/robot/drive_to", "{}")
                        .horizontal(true)
                        .buttonText("Drive")
                        .buttonTooltip("drives")
                        .buttonColor("#00a871")
                        .editable(true)
                        .timeout(Duration.ofMillis(2500)));
        panels.put(
                "variable_slider", VariableSliderPanel.of("speed").range(0, 2).step(0.1));
        panels.put("parameters", ParametersPanel.create().title("Tuning"));
    }

    private static void addOthers(Map<String, Panel<?>> panels) {
        panels.put(
                "log",
                LogPanel.of("/log")
                        .minLevel(Log.Level.WARNING)
                        .search("motor", "arm")
                        .showName("noisy", false)
                        .fontSize(11)
                        .showLevels(true)
                        .showDates(false)
                        .showTimes(true)
                        .showTimeZones(false)
                        .showNames(true)
                        .showSourceLocations(false));
        panels.put("markdown", MarkdownPanel.of("# Arm\n\u00fc \"quoted\"").fontSize(14));
        panels.put("markdown_message", MarkdownPanel.ofMessages("/help.text"));
        panels.put(
                "audio",
                AudioPanel.of("/microphone")
                        .color("#ff00ff")
                        .muted(false)
                        .volume(0.5)
                        .keepPitch(true)
                        .slidingWindow(Duration.ofSeconds(10)));
        panels.put(
                "diagnostics_summary",
                DiagnosticsSummaryPanel.of("/diagnostics")
                        .minLevel(DiagnosticsSummaryPanel.Level.WARN)
                        .pin("|arm|motor|")
                        .search("arm")
                        .sortByLevel(true)
                        .staleAfter(Duration.ofSeconds(5)));
        panels.put(
                "diagnostics_detail",
                DiagnosticsDetailPanel.of("/diagnostics", "arm")
                        .name("motor")
                        .splitFraction(0.3)
                        .decimalPlaces(2)
                        .staleAfter(Duration.ofSeconds(5)));
        panels.put("transform_tree", TransformTreePanel.create());
        panels.put("topic_graph", TopicGraphPanel.create());
        panels.put("data_source_info", DataSourceInfoPanel.create());
        panels.put(
                "custom",
                CustomPanel.of("com.example.Custom", 3)
                        .title("Mine")
                        .set("list", Arrays.asList(1, "two", null, Map.of("three", true)))
                        .set("number", 0.1f));
        panels.put("custom_bare", CustomPanel.of("com.example.Custom", 1));
    }
}
