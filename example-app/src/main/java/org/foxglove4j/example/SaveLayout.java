package org.foxglove4j.example;

import java.io.IOException;
import java.nio.file.Path;
import org.foxglove4j.layout.Comparison;
import org.foxglove4j.layout.GridLayer;
import org.foxglove4j.layout.IndicatorPanel;
import org.foxglove4j.layout.Layout;
import org.foxglove4j.layout.LogPanel;
import org.foxglove4j.layout.PlotPanel;
import org.foxglove4j.layout.PlotSeries;
import org.foxglove4j.layout.RawMessagesPanel;
import org.foxglove4j.layout.Split;
import org.foxglove4j.layout.Tabs;
import org.foxglove4j.layout.ThreeDeePanel;

/** Writes a layout for the app to import, with panels for the messages that the other programs log. */
public final class SaveLayout {

    private SaveLayout() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        save(Path.of("drive.json"));
    }

    static void save(Path path) throws IOException {
        Split panels = Split.row(
                PlotPanel.of("/pose.y").against("/pose.x").title("Where it went"),
                Split.column(
                        ThreeDeePanel.create()
                                .followFrame("world")
                                .topic("/scene")
                                .layer("floor", GridLayer.create().size(10)),
                        details()));
        Layout.of(panels.proportions(2, 1)).write(path);
        System.out.println("Import " + path + " into the app");
    }

    private static Tabs details() {
        return Tabs.of(
                        "Battery",
                        Split.row(
                                IndicatorPanel.of("/status.volts")
                                        .rule(Comparison.LESS, "11.5", "charge", "#d32f2f")
                                        .fallback("fine", "#388e3c"),
                                PlotPanel.of()
                                        .series(PlotSeries.of("/status.volts")
                                                .label("V")
                                                .color("#1976d2"))))
                .tab("Pose", RawMessagesPanel.of("/pose").diffWithPrevious())
                .tab("Log", LogPanel.of("/log"));
    }
}
