package org.foxglove4j.layout;

import java.util.Map;

/** Shows panels below each other, of which those that do not fit are scrolled to. */
public final class Stack extends Settings<Stack> implements Content {

    private Stack(JsonObject json) {
        super(json, Stack::new);
    }

    /**
     * Puts panels below each other, from the top. They have equal heights and fit, until {@link #sizes} says otherwise.
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
     * Sets the height of each panel as a fraction of what is visible of the stack at once: the half of it is 0.5.
     *
     * @throws IllegalArgumentException unless there is one above 0 for each
     */
    public Stack sizes(double... sizes) {
        return putInEach("panels", "size", sizes);
    }
}
