package org.foxglove4j.layout;

import java.util.Map;

/** Shows panels or other content side by side or one above the other, with equal shares of the space by default. */
public final class Split extends Settings<Split> implements Content {

    private Split(JsonObject json) {
        super(json, Split::new);
    }

    /**
     * Arranges content from left to right.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Split row(Content... contents) {
        return of("row", contents);
    }

    /**
     * Arranges content from top to bottom.
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
     * Sets the relative sizes: with {@code proportions(2, 1)}, the first is twice as wide or high as the second.
     *
     * @throws IllegalArgumentException unless there is one number above 0 for each
     */
    public Split proportions(double... proportions) {
        return putInEach("items", "proportion", proportions);
    }
}
