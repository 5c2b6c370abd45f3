package org.foxglove4j.layout;

import java.util.Map;

/** Shows panels and what else there is beside or below each other. All have the same share of the space by default. */
public final class Split extends Settings<Split> implements Content {

    private Split(JsonObject json) {
        super(json, Split::new);
    }

    /**
     * Puts things beside each other, from the left.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Split row(Content... contents) {
        return of("row", contents);
    }

    /**
     * Puts things below each other, from the top.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Split column(Content... contents) {
        return of("column", contents);
    }

    private static Split of(String direction, Content... contents) {
        if (contents.length == 0) {
            throw new IllegalArgumentException(
                    "expected a panel or other content in the " + direction + ", found none");
        }
        Split split = new Split(JsonObject.EMPTY.with("type", "split").with("direction", direction));
        for (Content content : contents) {
            split = split.add(Map.of("proportion", 1, "content", content), "items");
        }
        return split;
    }

    /**
     * Sets how much of the space each has in proportion to the others: with {@code proportions(2, 1)} the first is twice as
     * wide or high as the second.
     *
     * @throws IllegalArgumentException unless there is one above 0 for each
     */
    public Split proportions(double... proportions) {
        return putInEach("items", "proportion", proportions);
    }
}
