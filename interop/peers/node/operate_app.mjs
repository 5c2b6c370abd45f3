// Does in the Foxglove app what its users do with the server of FoxgloveAppTest.
//
// Usage: operate_app.mjs URL
//
// Prints what the app shows, each line after the name of the panel.
import { column, openApp, panel, row } from "./foxglove_app.mjs";

const raw = (topicPath) => panel("RawMessages", { topicPath });

const [, , webSocket] = process.argv;
const app = await openApp({
  webSocket,
  panels: row(
    raw("/delivery"),
    raw("/status"),
    raw("/camera"),
    column(raw("/pose"), panel("Parameters")),
    panel("Publish", {
      topicName: "/goal",
      datatype: "Pose2d",
      value: JSON.stringify({ x: 1, y: 2, heading: 0.5 }),
      advancedView: true,
      buttonText: "Drive there",
    }),
  ),
});

function print(name, lines) {
  lines.forEach((line) => console.log(`${name}\t${line}`));
}

// Without the first line, which has the time at which the app received the message.
async function printMessage(name, n, lastLine) {
  print(name, (await app.lines(n, (lines) => lines.at(-1) === lastLine)).slice(1));
}

print("source", [await app.source((source) => source.endsWith("robot"))]);
const topics = await app.topics(({ size }) => size > 0);
print("topics", [...topics].map(([topic, schema]) => `${topic} ${schema}`));

await printMessage("/delivery", 0, "heading 0.5");
await printMessage("/status", 1, "current 3");
await printMessage("/camera", 2, "frame_id \"lens\"");

print("parameters at first", await app.lines(4, (lines) => lines.includes("\"manual\"")));
await app.setParameter("/robot/speed", 1.25);
// The server answers a new speed with a new mode.
print("parameters then", await app.lines(4, (lines) => lines.includes("\"auto\"")));

// The server answers a goal with a pose.
await app.page.getByRole("button", { name: "Drive there" }).click();
await printMessage("/pose", 3, "heading 0.5");

print("problems", await app.problems(() => true));
print("troubles", app.troubles);
await app.close();
