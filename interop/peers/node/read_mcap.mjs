// Prints what @mcap/core reads from a file, every CRC checked.
//
// Usage: read_mcap.mjs stream|indexed FILE
//
// The lines are those of read_mcap.py.
import { createHash } from "node:crypto";
import { open, readFile } from "node:fs/promises";

import { McapIndexedReader, McapStreamReader } from "@mcap/core";
import { loadDecompressHandlers } from "@mcap/support";

const sha256 = (data) => createHash("sha256").update(data).digest("hex");
const seen = new Set();

function print(channel, schema, message) {
  if (!seen.has(channel.id)) {
    seen.add(channel.id);
    const { name = "", encoding = "", data = new Uint8Array() } = schema ?? {};
    console.log(["C", channel.topic, channel.messageEncoding, name, encoding, sha256(data)].join("\t"));
  }
  const { logTime, publishTime, sequence, data } = message;
  console.log(["M", channel.topic, logTime, publishTime, sequence, sha256(data)].join("\t"));
}

async function stream(path, decompressHandlers) {
  const reader = new McapStreamReader({ decompressHandlers, validateCrcs: true });
  const channels = new Map();
  const schemas = new Map();
  reader.append(await readFile(path));
  for (let record = reader.nextRecord(); record; record = reader.nextRecord()) {
    if (record.type === "Schema") {
      schemas.set(record.id, record);
    } else if (record.type === "Channel") {
      channels.set(record.id, record);
    } else if (record.type === "Message") {
      const channel = channels.get(record.channelId);
      print(channel, schemas.get(channel.schemaId), record);
    }
  }
  if (!reader.done()) {
    throw new Error("the file is not complete");
  }
}

async function indexed(path, decompressHandlers) {
  const file = await open(path);
  const readable = {
    size: async () => BigInt((await file.stat()).size),
    read: async (offset, length) => {
      const { buffer } = await file.read(new Uint8Array(Number(length)), 0, Number(length), Number(offset));
      return buffer;
    },
  };
  const reader = await McapIndexedReader.Initialize({ readable, decompressHandlers });
  for await (const message of reader.readMessages({ validateCrcs: true })) {
    const channel = reader.channelsById.get(message.channelId);
    print(channel, reader.schemasById.get(channel.schemaId), message);
  }
  await file.close();
}

const [mode, path] = process.argv.slice(2);
await (mode === "stream" ? stream : indexed)(path, await loadDecompressHandlers());
