package org.foxglove4j.processor.document;

import java.util.List;
import java.util.Locale;

/** Draws a graph as SVG in the colours of the page. */
final class Diagram {

    private static final int BASELINE = 4;
    private static final int PADDING = 12;

    private Diagram() {}

    /**
     * Draws a graph.
     *
     * @param title the accessible description of the drawing
     */
    static void draw(Html html, Graph graph, String title) {
        GraphLayout layout = GraphLayout.of(graph);
        html.open("div", "class", "diagram", "role", "group", "aria-label", title);
        html.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                String.valueOf(layout.width()),
                "height",
                String.valueOf(layout.height()),
                "viewBox",
                "0 0 " + layout.width() + " " + layout.height());
        layout.boxes().values().forEach(box -> lines(html, layout, box));
        layout.boxes().values().forEach(box -> box(html, box));
        html.close("svg").close("div").line();
    }

    private static void lines(Html html, GraphLayout layout, GraphLayout.Box box) {
        List<Graph.Edge> edges = box.node().edges();
        for (int i = 0; i < edges.size(); i++) {
            GraphLayout.Box target = layout.boxes().get(edges.get(i).target());
            if (target == null || !edges.get(i).drawn()) {
                continue;
            }
            int x1 = box.x() + box.width();
            int y1 = box.rowY(i);
            int x2 = target.x();
            int y2 = target.y() + GraphLayout.HEAD_HEIGHT / 2;
            int bend = Math.min((x2 - x1) / 2, 60);
            html.empty(
                    "path",
                    "class",
                    "edge",
                    "d",
                    "M" + x1 + " " + y1 + "C" + (x1 + bend) + " " + y1 + " " + (x2 - bend) + " " + y2 + " " + (x2 - 7)
                            + " " + y2);
            html.empty("path", "class", "tip", "d", "M" + x2 + " " + y2 + "l-8 -4v8z");
        }
    }

    private static void box(Html html, GraphLayout.Box box) {
        Graph.Node node = box.node();
        html.open(
                "a",
                "href",
                "#" + node.name(),
                "class",
                "node " + node.kind().name().toLowerCase(Locale.ROOT));
        html.element("title", node.name());
        rectangle(html, "body", box, box.height());
        html.empty("path", "class", "head", "d", head(box));
        text(
                html,
                "name",
                box.x() + PADDING,
                box.y() + GraphLayout.HEAD_HEIGHT / 2 + BASELINE,
                Names.simple(node.name()));
        List<String> rows = GraphLayout.rows(node);
        for (int i = 0; i < rows.size(); i++) {
            String kind = i < node.edges().size() ? "field" : "rest";
            text(html, kind, box.x() + PADDING, box.rowY(i) + BASELINE, rows.get(i));
        }
        html.close("a");
    }

    private static void rectangle(Html html, String kind, GraphLayout.Box box, int height) {
        html.empty(
                "rect",
                "class",
                kind,
                "x",
                String.valueOf(box.x()),
                "y",
                String.valueOf(box.y()),
                "width",
                String.valueOf(box.width()),
                "height",
                String.valueOf(height),
                "rx",
                "6");
    }

    /** Returns the outline of a box's head: rounded above, and below too where nothing follows. */
    private static String head(GraphLayout.Box box) {
        String below = box.height() == GraphLayout.HEAD_HEIGHT
                ? "v16a6 6 0 0 1 -6 6h-" + (box.width() - 12) + "a6 6 0 0 1 -6 -6v-16"
                : "v22h-" + box.width() + "v-22";
        return "M" + box.x() + " " + (box.y() + 6) + "a6 6 0 0 1 6 -6h" + (box.width() - 12) + "a6 6 0 0 1 6 6" + below
                + "z";
    }

    private static void text(Html html, String kind, int x, int y, String text) {
        html.element("text", text, "class", kind, "x", String.valueOf(x), "y", String.valueOf(y));
    }
}
