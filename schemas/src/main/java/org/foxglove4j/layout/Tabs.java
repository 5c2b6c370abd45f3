package org.foxglove4j.layout;

import java.util.Map;

/** Shows one of several contents at a time, selected by tabs. */
public final class Tabs extends Settings<Tabs> implements Content {

    private Tabs(JsonObject json) {
        super(json, Tabs::new);
    }

    /** Creates tabs with a first tab, which is shown initially; see {@link #selected}. */
    public static Tabs of(String title, Content content) {
        return new Tabs(JsonObject.EMPTY.with("type", "tabs").with("selectedTabIndex", 0)).tab(title, content);
    }

    /** Adds a tab after the others. */
    public Tabs tab(String title, Content content) {
        return add(Map.of("title", title, "content", content), "tabs");
    }

    /**
     * Sets which tab is shown initially.
     *
     * @param index the index, from 0
     * @throws IllegalArgumentException if there is no such tab yet
     */
    public Tabs selected(int index) {
        int count = json().array("tabs").size();
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("expected the index of a tab from 0 to " + (count - 1) + ", found "
                    + index + "; add the tab first");
        }
        return put("selectedTabIndex", index);
    }
}
