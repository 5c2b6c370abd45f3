package org.foxglove4j.layout;

import java.util.Map;

/** Shows one of several contents at a time, with tabs to choose among them. */
public final class Tabs extends Settings<Tabs> implements Content {

    private Tabs(JsonObject json) {
        super(json, Tabs::new);
    }

    /** Begins with one tab, which is shown first unless {@link #selected} says otherwise. */
    public static Tabs of(String title, Content content) {
        return new Tabs(JsonObject.EMPTY.with("type", "tabs").with("selectedTabIndex", 0)).tab(title, content);
    }

    /** Adds a tab behind the others. */
    public Tabs tab(String title, Content content) {
        return add(Map.of("title", title, "content", content), "tabs");
    }

    /**
     * Sets which tab is shown first.
     *
     * @param index counted from 0
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
