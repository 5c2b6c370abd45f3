// Opens MCAP files in the Foxglove app, one after the other: the first from a web server, the others from the disk.
//
// Usage: open_files_in_app.mjs FILE...
//
// Prints what the app finds in each file, tab-separated after the name of the file: topics with their schemas, the range
// of log times, messages with their topics and log times, the messages that are shown in the middle, and problems.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { McapIndexedReader } from "@mcap/core";
import { loadDecompressHandlers } from "@mcap/support";

import { MESSAGE_PANEL, openApp, panel } from "./foxglove_app.mjs";

async function countMessages(file) {
  const data = await readFile(file);
  const readable = {
    size: async () => BigInt(data.length),
    read: async (offset, length) => data.subarray(Number(offset), Number(offset + length)),
  };
  const reader = await McapIndexedReader.Initialize({ readable, decompressHandlers: await loadDecompressHandlers() });
  return Number(reader.statistics.messageCount);
}

function describe({ topic, time, message }) {
  return [topic, time, JSON.stringify(message, (_name, value) => (typeof value === "bigint" ? `${value}` : value))];
}

async function show(file) {
  const print = (what, lines) => lines.forEach((line) => console.log([basename(file), what, ...line].join("\t")));
  const messages = await app.messages(await countMessages(file));
  messages.sort((a, b) => Number(a.time - b.time));
  print("topic", [...(await app.topics(({ size }) => size > 0))]);
  const [start, end] = await app.timeRange();
  print("times", [[start, end]]);
  print("message", messages.map(describe));
  // The app seeks to seconds that are doubles, which cannot tell apart the times in a very short file.
  if (end - start > 1_000_000n) {
    print("middle", (await app.seek(messages[Math.floor(messages.length / 2)].time + 1000n)).map(describe));
  }
  print("problem", (await app.problems(() => true)).map((text) => [text.replace(/\s*\n\s*/g, " ")]));
  print("trouble", app.troubles.map((text) => [text]));
}

const [first, ...others] = process.argv.slice(2);
const app = await openApp({ file: first, panels: panel(MESSAGE_PANEL) });
await show(first);
for (const file of others) {
  await app.open(file);
  await show(file);
}
await app.close();
