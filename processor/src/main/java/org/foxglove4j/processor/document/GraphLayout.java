package org.foxglove4j.processor.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places the boxes of a graph: in columns, so that every line goes from left to right, and within a column near those
 * that point to them.
 */
final class GraphLayout {

    static final int ROW_HEIGHT = 22;
    static final int HEAD_HEIGHT = 28;
    static final int MARGIN = 8;

    /** The width of a letter; the pages use a monospaced font. */
    static final double LETTER_WIDTH = 7.3;

    private static final int COLUMN_GAP = 64;
    private static final int BOX_GAP = 18;
    private static final int PADDING = 12;
    private static final int SWEEPS = 3;

    private final Graph graph;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private int width;
    private int height;

    /**
     * Where a type is drawn, in pixels.
     *
     * @param node the type
     */
    record Box(Graph.Node node, int x, int y, int width, int height) {

        /** Returns the middle of the row of a field. */
        int rowY(int index) {
            return y + HEAD_HEIGHT + index * ROW_HEIGHT + ROW_HEIGHT / 2;
        }

        private Box movedTo(int newX, int newY) {
            return new Box(node, newX, newY, width, height);
        }
    }

    private GraphLayout(Graph graph) {
        this.graph = graph;
    }

    static GraphLayout of(Graph graph) {
        GraphLayout layout = new GraphLayout(graph);
        layout.placeBoxes();
        return layout;
    }

    /** Returns the boxes by the names of their types. */
    Map<String, Box> boxes() {
        return boxes;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Returns the rows of a box below its head: the fields that hold types, and the number of other fields. */
    static List<String> rows(Graph.Node node) {
        List<String> rows =
                new ArrayList<>(node.edges().stream().map(Graph.Edge::text).toList());
        if (node.plainFields() > 0) {
            rows.add((rows.isEmpty() ? "" : "+ ")
                    + node.plainFields()
                    + (node.plainFields() == 1 ? " value" : " values"));
        }
        return rows;
    }

    private void placeBoxes() {
        graph.nodes().values().forEach(node -> boxes.put(node.name(), new Box(node, 0, 0, width(node), height(node))));
        List<List<String>> columns = columns();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            stack(columns);
            for (List<String> column : columns.subList(1, columns.size())) {
                Map<String, Double> pull = new HashMap<>();
                column.forEach(name -> pull.put(name, pull(name)));
                column.sort(Comparator.comparingDouble(pull::get));
            }
        }
        stack(columns);
    }

    private List<List<String>> columns() {
        Map<String, Integer> depths = new HashMap<>();
        graph.nodes().keySet().forEach(name -> depths.put(name, 0));
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Graph.Node node : graph.nodes().values()) {
                int next = depths.getOrDefault(node.name(), 0) + 1;
                for (Graph.Edge edge : node.edges()) {
                    if (depths.getOrDefault(edge.target(), 0) < next) {
                        depths.put(edge.target(), next);
                        moved = true;
                    }
                }
            }
        }
        List<List<String>> columns = new ArrayList<>();
        for (String name : graph.nodes().keySet()) {
            int depth = depths.getOrDefault(name, 0);
            while (columns.size() <= depth) {
                columns.add(new ArrayList<>());
            }
            columns.get(depth).add(name);
        }
        return columns;
    }

    private void stack(List<List<String>> columns) {
        height = columns.stream().mapToInt(this::stackedHeight).max().orElse(0) + 2 * MARGIN;
        int x = MARGIN;
        for (List<String> column : columns) {
            int y = MARGIN;
            int widest = 0;
            for (String name : column) {
                Box box = box(name);
                boxes.put(name, box.movedTo(x, y));
                y += box.height() + BOX_GAP;
                widest = Math.max(widest, box.width());
            }
            x += widest + COLUMN_GAP;
        }
        width = x - COLUMN_GAP + MARGIN;
    }

    private int stackedHeight(List<String> column) {
        return column.stream().mapToInt(name -> box(name).height() + BOX_GAP).sum() - BOX_GAP;
    }

    /** Returns the mean height of the rows that point to a box, which is its preferred height. */
    private double pull(String name) {
        List<Integer> rows = new ArrayList<>();
        for (Box box : boxes.values()) {
            for (int i = 0; i < box.node().edges().size(); i++) {
                if (box.node().edges().get(i).target().equals(name)) {
                    rows.add(box.rowY(i));
                }
            }
        }
        return rows.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    private Box box(String name) {
        Box box = boxes.get(name);
        if (box == null) {
            throw new IllegalArgumentException("no such type: " + name);
        }
        return box;
    }

    private static int width(Graph.Node node) {
        int letters = rows(node).stream().mapToInt(String::length).max().orElse(0);
        return (int) Math.ceil(Math.max(letters, Names.simple(node.name()).length()) * LETTER_WIDTH) + 2 * PADDING;
    }

    private static int height(Graph.Node node) {
        return HEAD_HEIGHT + rows(node).size() * ROW_HEIGHT;
    }
}
