// Does in the Foxglove app what its users do with the server of FoxgloveAppTest.
//
// Usage: operate_app.mjs URL
//
// Prints what the app shows, each line after the name of the panel.
import { column, openApp, panel, row, SERVICE_PANEL } from "./foxglove_app.mjs";

const raw = (topicPath) => panel("RawMessages", { topicPath });

const [, , webSocket] = process.argv;
const app = await openApp({
  webSocket,
  panels: row(
    raw("/delivery"),
    column(raw("/status"), raw("/map")),
    raw("/camera"),
    column(raw("/pose"), panel("Parameters")),
    column(
      panel("Publish", {
        topicName: "/goal",
        datatype: "Pose2d",
        value: JSON.stringify({ x: 1, y: 2, heading: 0.5 }),
        advancedView: true,
        buttonText: "Drive there",
      }),
      panel(SERVICE_PANEL),
    ),
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
await printMessage("/map", 2, "volts 12.6");
await printMessage("/camera", 3, "frame_id \"lens\"");

print("parameters at first", await app.lines(5, (lines) => lines.includes("\"manual\"")));
await app.setParameter("/robot/speed", 1.25);
// The server answers a new speed with a new mode.
print("parameters then", await app.lines(5, (lines) => lines.includes("\"auto\"")));

// The server answers a goal with a pose.
await app.page.getByRole("button", { name: "Drive there" }).click();
await printMessage("/pose", 4, "heading 0.5");

print("response", [JSON.stringify(await app.callService("/robot/drive_to", { x: 3, y: 4, heading: 0 }))]);
print("response without schemas", [JSON.stringify(await app.callService("/robot/echo", { text: "hallo" }))]);

await app.callService("/late/open", {});
await app.topics((all) => all.has("/late"));
await app.callService("/late/close", {});
await app.topics((all) => !all.has("/late"));

print("problems", await app.problems(() => true));
print("troubles", app.troubles);

// The server does not accept this speed.
await app.setParameter("/robot/speed", 5);
print("rejection", await app.problems(({ length }) => length > 0));

print("restart", ["FoxgloveAppTest restarts the server now"]);
await app.source((source) => source.endsWith("restarted"));
await app.topics((all) => all.has("/pose"));
await printMessage("/pose after a restart", 4, "heading 3");
print("problems after a restart", await app.problems(({ length }) => length === 0));
await app.close();
