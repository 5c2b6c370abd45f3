// Writes files with @mcap/core into a folder, and prints what is in them.
//
// Usage: write_mcap.mjs FOLDER
//
// The lines are those of read_mcap.py. The library brings no compression of its own; for zstd here is the one that
// @mcap/support decompresses with. There is none for LZ4.
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import zstd from "@foxglove/wasm-zstd";
import { McapWriter } from "@mcap/core";

import { Transcript } from "./transcript.mjs";

const START = 1_700_000_000_000_000_000n;
const SWITCHES = [
  "useStatistics",
  "useSummaryOffsets",
  "repeatSchemas",
  "repeatChannels",
  "useAttachmentIndex",
  "useMetadataIndex",
  "useMessageIndex",
  "useChunkIndex",
];
const COMPRESSIONS = [
  undefined,
  (data) => ({ compression: "zstd", compressedData: zstd.compress(data) }),
];

class Memory {
  parts = [];
  #length = 0n;

  position() {
    return this.#length;
  }

  async write(data) {
    this.parts.push(data.slice());
    this.#length += BigInt(data.byteLength);
  }
}

async function write(path, messages, scale, options) {
  const transcript = new Transcript(path);
  const writable = new Memory();
  const writer = new McapWriter({ writable, ...options });
  await writer.start({ profile: "", library: "write_mcap.mjs" });
  const schema = { name: "Pose", encoding: "jsonschema", data: new TextEncoder().encode('{"type":"object"}') };
  schema.id = await writer.registerSchema(schema);
  const channels = [
    { schemaId: schema.id, topic: "/pose", messageEncoding: "json", metadata: new Map([["frame", "map"]]) },
    { schemaId: 0, topic: "/octets", messageEncoding: "octets", metadata: new Map() },
  ];
  for (const channel of channels) {
    channel.id = await writer.registerChannel(channel);
  }
  for (let i = 0; i < messages; i++) {
    const length = ((i * 37) % 300) * scale;
    const data = i % 3 === 0 ? randomBytes(length) : new Uint8Array(length).fill(i);
    const logTime = START + BigInt(i ^ 3) * 1000n;
    const channel = channels[i % 2];
    const message = { channelId: channel.id, sequence: i, logTime, publishTime: logTime - BigInt(i), data };
    await writer.addMessage(message);
    transcript.message(channel, channel.schemaId === 0 ? undefined : schema, message);
    if (i === messages / 2) {
      const attachment = { name: "notes", mediaType: "text/plain", logTime: 2n, createTime: 1n, data: randomBytes(999) };
      await writer.addAttachment(attachment);
      transcript.attachment(attachment);
      const metadata = { name: "setup", metadata: new Map([["gain", "0.5"], ["unit", "µm"]]) };
      await writer.addMetadata(metadata);
      transcript.metadata(metadata);
    }
  }
  await writer.end();
  await writeFile(path, Buffer.concat(writable.parts));
  transcript.print();
}

await zstd.isLoaded;
const folder = process.argv[2];
const switches = [
  {},
  ...SWITCHES.map((name) => ({ [name]: false })),
  Object.fromEntries(SWITCHES.map((name) => [name, false])),
];
let count = 0;
const path = () => join(folder, `typescript${++count}.mcap`);
for (const compressChunk of COMPRESSIONS) {
  await write(path(), 400, 50, { compressChunk });
  for (const off of switches) {
    for (const chunkSize of [1, 5000, 1 << 20]) {
      await write(path(), 40, 1, { compressChunk, chunkSize, ...off });
    }
  }
}
for (const off of switches) {
  await write(path(), 40, 1, { useChunks: false, ...off });
}
