/**
 * Layouts of the Foxglove app, written by the program that knows what it logs: which panels there are, where they stand, and
 * what they show.
 *
 * <pre>{@code
 * Layout.of(Split.row(
 *                 PlotPanel.of("/pose.x", "/pose.y").title("Where it went"),
 *                 Split.column(ThreeDeePanel.create().followFrame("base_link").topic("/scene"), RawMessagesPanel.of("/pose"))))
 *         .write(Path.of("arm.json"));
 * }</pre>
 *
 * <p>The app imports the file. A {@link org.foxglove4j.layout.Panel} stands in it by itself or in a {@link
 * org.foxglove4j.layout.Split}, a {@link org.foxglove4j.layout.Stack} or {@link org.foxglove4j.layout.Tabs}. All of them are
 * immutable: each method returns a changed copy. What is not set is left to the app, and {@link
 * org.foxglove4j.layout.Settings#set(String, Object)} sets what has no method here.
 *
 * <p>Topics and fields are named by message paths, which are FoxQL, as in the app: {@code /pose.x}, {@code
 * /joints.position[0]}. Whether there are such fields is not checked. Colors are {@code #rgb}, {@code #rrggbb}, {@code
 * #rrggbbaa} {@code rgb(255, 0, 0)}, {@code rgba(255, 0, 0, 0.5)} or {@code hsl(0, 100%, 50%)}.
 */
@NullMarked
package org.foxglove4j.layout;

import org.jspecify.annotations.NullMarked;
