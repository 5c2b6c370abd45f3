/**
 * Layouts of the Foxglove app, written by the program that logs the data: the panels, their arrangement, and what they
 * show.
 *
 * <pre>{@code
 * Layout.of(Split.row(
 *                 PlotPanel.of("/pose.x", "/pose.y").title("Where it went"),
 *                 Split.column(ThreeDeePanel.create().followFrame("base_link").topic("/scene"), RawMessagesPanel.of("/pose"))))
 *         .write(Path.of("arm.json"));
 * }</pre>
 *
 * <p>The app imports the file. A {@link org.foxglove4j.layout.Panel} is used alone or in a {@link
 * org.foxglove4j.layout.Split}, a {@link org.foxglove4j.layout.Stack} or {@link org.foxglove4j.layout.Tabs}. All of
 * them are immutable: each method returns a changed copy. The app uses its defaults for settings that are not set, and
 * {@link org.foxglove4j.layout.Settings#set(String, Object)} sets those that have no method here.
 *
 * <p>Topics and fields are named by message paths (FoxQL), as in the app: {@code /pose.x}, {@code
 * /joints.position[0]}. Whether the fields exist is not checked. Colors are {@code #rgb}, {@code #rrggbb}, {@code
 * #rrggbbaa}, {@code rgb(255, 0, 0)}, {@code rgba(255, 0, 0, 0.5)} or {@code hsl(0, 100%, 50%)}.
 */
@NullMarked
package org.foxglove4j.layout;

import org.jspecify.annotations.NullMarked;
