// Reads a file with the TypeScript library; prints the count and the checksum of the messages, then for each round the
// nanoseconds and the sum of a byte in each 64. Arguments: file, order, topic, start, end, milliseconds to warm up and to
// measure; "-" for no topic and no bound. Exits with 3 if there is no such order: it has no indexed reading in file order.

import { McapIndexedReader, McapStreamReader } from "@mcap/core";
import { loadDecompressHandlers } from "@mcap/support";
import { FileHandleReadable } from "@mcap/nodejs";
import fs from "node:fs";
import fsp from "node:fs/promises";
import { crc32 } from "node:zlib";

const [path, order, topic, start, end, warmUp, measure] = process.argv.slice(2);
if (order === "file") {
  process.exit(3);
}
const decompressHandlers = await loadDecompressHandlers();

async function read(visit) {
  if (order === "stream") {
    stream(visit);
    return;
  }
  const handle = await fsp.open(path);
  const reader = await McapIndexedReader.Initialize({ readable: new FileHandleReadable(handle), decompressHandlers });
  const query = {
    topics: topic === "-" ? undefined : [topic],
    startTime: start === "-" ? undefined : BigInt(start),
    // Its end is inclusive.
    endTime: end === "-" ? undefined : BigInt(end) - 1n,
    reverse: order === "reverse",
  };
  for await (const message of reader.readMessages(query)) {
    visit(message);
  }
  await handle.close();
}

function stream(visit) {
  const fd = fs.openSync(path);
  const reader = new McapStreamReader({ decompressHandlers });
  const buffer = new Uint8Array(1 << 20);
  for (let length = fs.readSync(fd, buffer); length > 0; length = fs.readSync(fd, buffer)) {
    reader.append(buffer.subarray(0, length));
    for (let record = reader.nextRecord(); record != undefined; record = reader.nextRecord()) {
      if (record.type === "Message") {
        visit(record);
      }
    }
  }
  fs.closeSync(fd);
}

async function check() {
  let count = 0;
  let hash = 0n;
  await read((message) => {
    hash = BigInt.asUintN(64, hash * 31n + BigInt(crc32(message.data)) + message.logTime);
    count++;
  });
  console.log(`${count} ${hash.toString(16).padStart(16, "0")}`);
}

async function round(print) {
  const begun = process.hrtime.bigint();
  let sum = 0;
  await read(({ data }) => {
    for (let i = 0; i < data.length; i += 64) {
      sum += data[i];
    }
  });
  const nanos = process.hrtime.bigint() - begun;
  if (print) {
    console.log(`${nanos} ${sum}`);
  }
  return nanos;
}

await check();
for (const [millis, print] of [[warmUp, false], [measure, true]]) {
  for (let left = BigInt(millis) * 1000000n; left > 0n; ) {
    left -= await round(print);
  }
}
