// Writes a workload with the TypeScript library over and over; prints the nanoseconds of each round. Arguments: workload
// file, mode, output file, milliseconds to warm up and to measure. Exits with 3 if there is no such mode: no LZ4, and always
// with CRCs.

import { McapWriter } from "@mcap/core";
import Zstd from "@foxglove/wasm-zstd";
import fs from "node:fs";

const [path, mode, output, warmUp, measure] = process.argv.slice(2);
if (!["unchunked", "none", "zstd1", "zstd3"].includes(mode)) {
  process.exit(3);
}
await Zstd.isLoaded;

function load() {
  const data = fs.readFileSync(path);
  const chunkSize = data.readUInt32LE(0);
  const topics = [];
  let at = 8;
  for (let i = data.readUInt32LE(4); i > 0; i--) {
    const length = data.readUInt32LE(at);
    topics.push(data.toString("utf8", at + 4, at + 4 + length));
    at += 4 + length;
  }
  const count = Number(data.readBigUInt64LE(at));
  at += 16;
  const poolStart = at + 24 * count;
  const messages = [];
  for (let i = 0; i < count; i++, at += 24) {
    const start = poolStart + Number(data.readBigUInt64LE(at + 8));
    messages.push({
      channelId: data.readUInt32LE(at),
      sequence: i,
      data: new Uint8Array(data.buffer, data.byteOffset + start, data.readUInt32LE(at + 4)),
      logTime: data.readBigUInt64LE(at + 16),
      publishTime: data.readBigUInt64LE(at + 16),
    });
  }
  return { chunkSize, topics, messages };
}

class FileWritable {
  constructor(fd) {
    this.fd = fd;
    this.length = 0n;
  }
  async write(buffer) {
    fs.writeSync(this.fd, buffer);
    this.length += BigInt(buffer.byteLength);
  }
  position() {
    return this.length;
  }
}

async function write({ chunkSize, topics, messages }) {
  const fd = fs.openSync(output, "w");
  const level = mode.startsWith("zstd") ? Number(mode.slice(4)) : undefined;
  const writer = new McapWriter({
    writable: new FileWritable(fd),
    chunkSize,
    useChunks: mode !== "unchunked",
    compressChunk: level
      ? (chunk) => ({ compression: "zstd", compressedData: Zstd.compress(chunk, level) })
      : undefined,
  });
  await writer.start({ profile: "bench", library: "" });
  const schemaId = await writer.registerSchema({
    name: "BenchMsg",
    encoding: "jsonschema",
    data: new TextEncoder().encode('{"type":"object"}'),
  });
  for (const topic of topics) {
    // The ids count from 0, as those of the workload do.
    await writer.registerChannel({ schemaId, topic, messageEncoding: "json", metadata: new Map() });
  }
  const start = process.hrtime.bigint();
  for (const message of messages) {
    await writer.addMessage(message);
  }
  await writer.end();
  const elapsed = process.hrtime.bigint() - start;
  fs.closeSync(fd);
  return elapsed;
}

const workload = load();
for (const [millis, print] of [[warmUp, false], [measure, true]]) {
  for (let left = BigInt(millis) * 1000000n; left > 0n; ) {
    const nanos = await write(workload);
    left -= nanos;
    if (print) {
      console.log(String(nanos));
    }
  }
}
