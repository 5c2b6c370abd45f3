package org.foxglove4j.processor.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;

/**
 * The nesting of types, which has no cycles: no message contains itself.
 *
 * @param nodes the types by name, each before those that it holds where they were first met
 */
record Graph(Map<String, Node> nodes) {

    private static final int LARGE = 10;
    private static final int MOST_LINES = 3;

    /**
     * A type.
     *
     * @param name its schema name
     * @param kind what it is
     * @param edges the fields that hold other types
     * @param plainFields how many fields hold none
     */
    record Node(String name, Kind kind, List<Edge> edges, int plainFields) {}

    /** What a type is. */
    enum Kind {
        /** A message. */
        MESSAGE,
        /** A message that holds one of several. */
        ONE_OF,
        /** An enum. */
        ENUM
    }

    /**
     * A field that holds a type.
     *
     * @param label the field's name, and how many it holds
     * @param target the type's name
     * @param drawn whether a line leads to the type; otherwise the field names it
     */
    record Edge(String label, String target, boolean drawn) {

        /** Returns what stands in the row of the field. */
        String text() {
            return drawn ? label : label + ": " + Names.simple(target);
        }
    }

    /** Returns the graph of a type and everything that it contains. */
    static Graph from(Catalog.Entry entry) {
        return from(List.of(entry));
    }

    /** Returns the graph of types and everything that they contain. */
    static Graph from(Iterable<Catalog.Entry> entries) {
        Graph graph = new Graph(new LinkedHashMap<>());
        for (Catalog.Entry entry : entries) {
            if (entry instanceof Catalog.Entry.Message message) {
                graph.add(message.type());
            } else if (entry instanceof Catalog.Entry.Enumeration enumeration) {
                graph.add(enumeration.type());
            }
        }
        return graph;
    }

    /** Returns whether some type holds another. */
    boolean hasEdges() {
        return nodes.values().stream().anyMatch(node -> !node.edges().isEmpty());
    }

    /**
     * Returns the graph without the lines to types that many fields hold, such as colors, if it is large: they would
     * hide the others. The rows of these fields name the types instead.
     */
    Graph untangled() {
        if (nodes.size() <= LARGE) {
            return this;
        }
        Map<String, Long> lines = nodes.values().stream()
                .flatMap(node -> node.edges().stream())
                .collect(Collectors.groupingBy(Edge::target, Collectors.counting()));
        return withLines((node, edge) -> lines.getOrDefault(edge.target(), 0L) <= MOST_LINES);
    }

    /**
     * Divides the graph into components that stay connected without the lines to types that many fields hold and
     * without those between packages. The largest come first; isolated types are left out.
     */
    List<Graph> families() {
        Graph apart = untangled()
                .withLines((node, edge) ->
                        edge.drawn() && Names.packageOf(node.name()).equals(Names.packageOf(edge.target())));
        Map<String, Set<String>> families = new LinkedHashMap<>();
        nodes.keySet().forEach(name -> families.put(name, new LinkedHashSet<>(Set.of(name))));
        for (Node node : apart.nodes().values()) {
            for (Edge edge : node.edges()) {
                if (edge.drawn()) {
                    join(families, node.name(), edge.target());
                }
            }
        }
        return families.values().stream()
                .distinct()
                .map(apart::only)
                .filter(Graph::hasEdges)
                .sorted(Comparator.comparingInt((Graph family) -> family.nodes().size())
                        .reversed())
                .toList();
    }

    private static void join(Map<String, Set<String>> families, String one, String other) {
        Set<String> family = families.getOrDefault(one, Set.of());
        Set<String> joined = families.getOrDefault(other, Set.of());
        if (family != joined) {
            family.addAll(joined);
            joined.forEach(name -> families.put(name, family));
        }
    }

    private Graph only(Set<String> names) {
        Map<String, Node> some = new LinkedHashMap<>(nodes);
        some.keySet().retainAll(names);
        return new Graph(some);
    }

    private Graph withLines(BiPredicate<Node, Edge> drawn) {
        Map<String, Node> changed = new LinkedHashMap<>();
        nodes.forEach((name, node) -> changed.put(
                name,
                new Node(
                        name,
                        node.kind(),
                        node.edges().stream()
                                .map(edge -> new Edge(edge.label(), edge.target(), drawn.test(node, edge)))
                                .toList(),
                        node.plainFields())));
        return new Graph(changed);
    }

    /** Returns the graph without the types that neither hold others nor are held. */
    Graph connected() {
        Set<String> held = nodes.values().stream()
                .flatMap(node -> node.edges().stream())
                .map(Edge::target)
                .collect(Collectors.toSet());
        Map<String, Node> connected = new LinkedHashMap<>(nodes);
        connected.values().removeIf(node -> node.edges().isEmpty() && !held.contains(node.name()));
        return new Graph(connected);
    }

    private void add(ValueType.EnumType type) {
        nodes.putIfAbsent(type.name(), new Node(type.name(), Kind.ENUM, List.of(), 0));
    }

    private void add(SchemaType type) {
        if (nodes.containsKey(type.name())) {
            return;
        }
        List<Edge> edges = new ArrayList<>();
        List<SchemaType> nested = new ArrayList<>();
        List<ValueType.EnumType> enums = new ArrayList<>();
        for (Field field : type.fields()) {
            ValueType innermost = field.type().innermost();
            if (innermost instanceof ValueType.StructureType structure) {
                edges.add(new Edge(label(field), structure.schema().name(), true));
                nested.add(structure.schema());
            } else if (innermost instanceof ValueType.EnumType enumType) {
                edges.add(new Edge(label(field), enumType.name(), true));
                enums.add(enumType);
            }
        }
        Kind kind = type.kind() == SchemaKind.ONE_OF ? Kind.ONE_OF : Kind.MESSAGE;
        nodes.put(type.name(), new Node(type.name(), kind, edges, type.fields().size() - edges.size()));
        nested.forEach(this::add);
        enums.forEach(this::add);
    }

    private static String label(Field field) {
        return field.name() + multiplicity(field.type());
    }

    private static String multiplicity(ValueType type) {
        if (type instanceof ValueType.ListType) {
            return "[]";
        }
        if (type instanceof ValueType.MapType) {
            return "{}";
        }
        return type instanceof ValueType.OptionalType ? "?" : "";
    }
}
