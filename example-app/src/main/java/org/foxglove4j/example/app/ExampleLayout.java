package org.foxglove4j.example.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.foxglove4j.layout.Layout;
import org.foxglove4j.layout.LogPanel;
import org.foxglove4j.layout.MapPanel;
import org.foxglove4j.layout.PlotPanel;
import org.foxglove4j.layout.PlotSeries;
import org.foxglove4j.layout.RawMessagesPanel;
import org.foxglove4j.layout.Split;

/** The panels that show what this program logs. */
final class ExampleLayout {

    private static final Duration WINDOW = Duration.ofSeconds(30);

    private ExampleLayout() {}

    /** Writes the layout for the app to import, over any earlier one. */
    static void write(Path path) throws IOException {
        Split earthquakes = Split.column(
                MapPanel.create().topicColor("/earthquakes/position", "#f26430").zoom(1),
                Split.row(LogPanel.of("/earthquakes/news"), RawMessagesPanel.of("/earthquakes")));
        Split plots = Split.column(
                plot(
                        "Processor, %",
                        series("/host/cpu.machine", "machine"), series("/host/cpu.process", "this process")),
                plot(
                        "Heap, bytes",
                        series("/host/memory.heapUsed", "used"),
                        series("/host/memory.heapCommitted", "reserved")),
                plot("Garbage collections", series("/host/gc.collectors[0].collections", "young generation")));
        Layout.of(Split.row(earthquakes.proportions(3, 2), plots)).write(path);
    }

    private static PlotPanel plot(String title, PlotSeries... series) {
        return PlotPanel.of().title(title).series(series).slidingWindow(WINDOW);
    }

    private static PlotSeries series(String path, String label) {
        return PlotSeries.of(path).label(label);
    }
}
