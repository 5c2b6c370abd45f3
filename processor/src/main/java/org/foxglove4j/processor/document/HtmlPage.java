package org.foxglove4j.processor.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Renders the page: its frame, the list of all types and a section for each. It needs no other resources. */
final class HtmlPage {

    /** The maximum number of types in one drawing; larger graphs are divided into several drawings. */
    private static final int MOST_BOXES = 30;

    private final String title;
    private final Catalog catalog;
    private final WireForms forms;
    private final Html html = new Html();

    HtmlPage(String title, Catalog catalog, WireForms forms) {
        this.title = title;
        this.catalog = catalog;
        this.forms = forms;
    }

    String render() {
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").line();
        head();
        html.open("body").line();
        html.element("a", "Skip to the types", "class", "skip", "href", "#content")
                .line();
        bar();
        html.open("div", "class", "frame").line();
        navigation();
        html.open("main", "id", "content").line();
        overview();
        HtmlSection section = new HtmlSection(html, catalog, forms);
        catalog.entries().forEach(section::render);
        html.close("main").line().close("div").line();
        html.raw("<script>//<![CDATA[\n" + resource("page.js") + "//]]></script>\n");
        return html.close("body").line().close("html").line().toString();
    }

    private void head() {
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.empty("meta", "name", "generator", "content", "foxglove4j").line();
        html.element("title", title).line();
        html.raw("<style>\n" + resource("page.css") + "</style>\n");
        html.close("head").line();
    }

    private void bar() {
        html.open("header", "class", "bar").line();
        html.open(
                        "button",
                        "type",
                        "button",
                        "id",
                        "menu",
                        "class",
                        "icon",
                        "hidden",
                        "hidden",
                        "aria-expanded",
                        "false")
                .raw("<span aria-hidden=\"true\">☰</span><span class=\"unseen\">Types</span>")
                .close("button")
                .line();
        html.element("a", title, "class", "brand", "href", "#content").line();
        html.open("div", "class", "search", "role", "search")
                .empty(
                        "input",
                        "id",
                        "search",
                        "type",
                        "search",
                        "hidden",
                        "hidden",
                        "autocomplete",
                        "off",
                        "spellcheck",
                        "false",
                        "placeholder",
                        "Search types and fields",
                        "title",
                        "Press / to search",
                        "aria-label",
                        "Search types and fields",
                        "aria-controls",
                        "results")
                .close("div")
                .line();
        html.open("button", "type", "button", "id", "theme", "class", "icon", "hidden", "hidden")
                .raw("<span aria-hidden=\"true\">◐</span><span class=\"unseen\">Switch between light and dark</span>")
                .close("button")
                .line();
        html.close("header").line();
    }

    private void navigation() {
        html.open("nav", "id", "navigation", "aria-label", "Types").line();
        html.open("div", "id", "results", "role", "status", "aria-live", "polite", "class", "results")
                .close("div")
                .line();
        for (Map.Entry<String, List<Catalog.Entry>> group : catalog.byPackage().entrySet()) {
            html.open("div", "class", "group").line();
            html.element("h2", packageName(group.getKey()));
            html.open("ul").line();
            for (Catalog.Entry entry : group.getValue()) {
                html.open("li")
                        .open("a", "href", "#" + entry.name(), "class", "kind " + entry.kind())
                        .text(Names.simple(entry.name()))
                        .close("a")
                        .close("li")
                        .line();
            }
            html.close("ul").close("div").line();
        }
        html.close("nav").line();
    }

    private void overview() {
        html.open("section", "class", "overview", "aria-labelledby", "_title").line();
        html.element("h1", title, "id", "_title").line();
        html.element("p", summary(), "class", "summary").line();
        if (catalog.entries().isEmpty()) {
            html.element("p", "No type in this module is annotated with @FoxgloveSchema or imported.")
                    .close("section")
                    .line();
            return;
        }
        html.open("div", "class", "scroll").open("table", "class", "index").line();
        html.raw("<thead><tr><th scope=\"col\">Type</th><th scope=\"col\">Channel</th>"
                        + "<th scope=\"col\">Meaning</th></tr></thead>")
                .line();
        for (Map.Entry<String, List<Catalog.Entry>> group : catalog.byPackage().entrySet()) {
            html.open("tbody").line();
            html.open("tr", "class", "package")
                    .element("th", packageName(group.getKey()), "colspan", "3", "scope", "rowgroup")
                    .close("tr")
                    .line();
            group.getValue().forEach(this::indexRow);
            html.close("tbody").line();
        }
        html.close("table").close("div").line();
        drawings();
        html.close("section").line();
    }

    private void drawings() {
        Graph graph = Graph.from(catalog.entries()).connected();
        if (!graph.hasEdges()) {
            return;
        }
        html.element("h2", "How the types nest").line();
        if (graph.nodes().size() <= MOST_BOXES) {
            Diagram.draw(html, graph.untangled(), "How the types nest");
            return;
        }
        Map<String, List<Graph>> families = graph.families().stream()
                .collect(Collectors.groupingBy(HtmlPage::packageOf, TreeMap::new, Collectors.toList()));
        families.forEach((name, drawn) -> {
            if (families.size() > 1) {
                html.element("h3", packageName(name)).line();
            }
            html.open("div", "class", "families").line();
            drawn.forEach(family -> Diagram.draw(html, family, label(family)));
            html.close("div").line();
        });
    }

    private static String packageOf(Graph family) {
        return Names.packageOf(family.nodes().keySet().iterator().next());
    }

    private static String label(Graph family) {
        int others = family.nodes().size() - 1;
        String first = Names.simple(family.nodes().keySet().iterator().next());
        return others == 0
                ? first + ", which is not connected to others"
                : first + " and " + others + (others == 1 ? " type" : " types") + " connected to it";
    }

    private void indexRow(Catalog.Entry entry) {
        html.open("tr");
        html.open("th", "scope", "row")
                .open("a", "href", "#" + entry.name(), "class", "kind " + entry.kind())
                .text(Names.simple(entry.name()))
                .close("a")
                .close("th");
        html.element("td", entry.channel(), "data-label", "Channel");
        html.element("td", Names.firstSentence(entry.description()), "data-label", "Meaning");
        html.close("tr").line();
    }

    private static String packageName(String name) {
        return name.isEmpty() ? "(no package)" : name;
    }

    private String summary() {
        long enums = catalog.entries().stream()
                .filter(Catalog.Entry.Enumeration.class::isInstance)
                .count();
        long messages = catalog.entries().size() - enums;
        String counted = messages + (messages == 1 ? " message type" : " message types");
        return enums == 0 ? counted : counted + " and " + enums + (enums == 1 ? " enum" : " enums");
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the processor's jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
