package org.foxglove4j.layout;

import java.util.Map;

/** Shows panels one below the other, and scrolls if they do not fit. */
public final class Stack extends Settings<Stack> implements Content {

    private Stack(JsonObject json) {
        super(json, Stack::new);
    }

    /**
     * Arranges panels from top to bottom. By default they have equal heights and fit into the stack; see {@link
     * #sizes}.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Stack of(Panel<?>... panels) {
        if (panels.length == 0) {
            throw new IllegalArgumentException("expected a panel in the stack, found none");
        }
        Stack stack = new Stack(JsonObject.EMPTY.with("type", "stack"));
        for (Panel<?> panel : panels) {
            stack = stack.add(Map.of("size", 1.0 / panels.length, "panel", panel), "panels");
        }
        return stack;
    }

    /** Sets the title. */
    public Stack title(String title) {
        return put("title", title);
    }

    /**
     * Sets the height of each panel as a fraction of the visible height of the stack, for example 0.5.
     *
     * @throws IllegalArgumentException unless there is one number above 0 for each
     */
    public Stack sizes(double... sizes) {
        return putInEach("panels", "size", sizes);
    }
}
