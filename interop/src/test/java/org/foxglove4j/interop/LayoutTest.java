package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.layout.AudioPanel;
import org.foxglove4j.layout.DataSourceInfoPanel;
import org.foxglove4j.layout.DiagnosticsDetailPanel;
import org.foxglove4j.layout.DiagnosticsSummaryPanel;
import org.foxglove4j.layout.GaugePanel;
import org.foxglove4j.layout.ImagePanel;
import org.foxglove4j.layout.IndicatorPanel;
import org.foxglove4j.layout.Layout;
import org.foxglove4j.layout.LogPanel;
import org.foxglove4j.layout.MapPanel;
import org.foxglove4j.layout.MarkdownPanel;
import org.foxglove4j.layout.Panel;
import org.foxglove4j.layout.ParametersPanel;
import org.foxglove4j.layout.PlotPanel;
import org.foxglove4j.layout.PublishPanel;
import org.foxglove4j.layout.RawMessagesPanel;
import org.foxglove4j.layout.ServiceCallPanel;
import org.foxglove4j.layout.Split;
import org.foxglove4j.layout.Stack;
import org.foxglove4j.layout.StateTransitionsPanel;
import org.foxglove4j.layout.TablePanel;
import org.foxglove4j.layout.Tabs;
import org.foxglove4j.layout.TeleopPanel;
import org.foxglove4j.layout.ThreeDeePanel;
import org.foxglove4j.layout.TopicGraphPanel;
import org.foxglove4j.layout.TransformTreePanel;
import org.foxglove4j.layout.VariableSliderPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our layouts equal those of the official SDK. */
class LayoutTest {

    @TempDir
    private Path folder;

    @Test
    void layoutsMatchTheOfficialSdk() throws Exception {
        Map<String, Layout> layouts = new TreeMap<>();
        ScenePanels.all().forEach((name, panel) -> layouts.put(name, Layout.of(panel)));
        FlatPanels.all().forEach((name, panel) -> layouts.put(name, Layout.of(panel)));
        for (Panel<?> panel : panelsWithoutSettings()) {
            layouts.put("default_" + panel.getClass().getSimpleName(), Layout.of(panel));
        }
        layouts.put("containers", containers());
        for (Map.Entry<String, Layout> layout : layouts.entrySet()) {
            layout.getValue().write(folder.resolve(layout.getKey() + ".json"));
        }
        assertThat(PeerProcess.run(Peers.python("compare_layouts.py", folder)))
                .containsExactlyElementsOf(layouts.keySet());
    }

    private static Panel<?>[] panelsWithoutSettings() {
        return new Panel<?>[] {
            AudioPanel.create(),
            DataSourceInfoPanel.create(),
            DiagnosticsDetailPanel.create(),
            DiagnosticsSummaryPanel.create(),
            GaugePanel.create(),
            ImagePanel.create(),
            IndicatorPanel.create(),
            LogPanel.create(),
            MapPanel.create(),
            MarkdownPanel.create(),
            ParametersPanel.create(),
            PlotPanel.of(),
            PublishPanel.create(),
            RawMessagesPanel.create(),
            ServiceCallPanel.create(),
            StateTransitionsPanel.of(),
            TablePanel.create(),
            TeleopPanel.create(),
            ThreeDeePanel.create(),
            TopicGraphPanel.create(),
            TransformTreePanel.create(),
            VariableSliderPanel.create()
        };
    }

    private static Layout containers() {
        return Layout.of(Split.row(
                                Tabs.of("Plot", PlotPanel.of())
                                        .tab("Map", MapPanel.create())
                                        .selected(1),
                                Split.column(
                                        Stack.of(LogPanel.create(), TablePanel.create())
                                                .title("Logs")
                                                .sizes(0.6, 0.7),
                                        Tabs.of("3D", ThreeDeePanel.create())))
                        .proportions(2, 1))
                .variable("speed", 0.5)
                .variable("name", "arm")
                .variable("on", true)
                .variable("limits", List.of(1, 2))
                .variable("pid", Map.of("p", 1.5))
                .userScript("double", "export default 1;\n");
    }
}
