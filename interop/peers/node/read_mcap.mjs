// Prints what @mcap/core reads from files, every CRC checked.
//
// Usage: read_mcap.mjs stream|indexed FILE...
//
// The lines are those of read_mcap.py.
import { createHash } from "node:crypto";
import { open, readFile } from "node:fs/promises";

import { McapIndexedReader, McapStreamReader } from "@mcap/core";
import { loadDecompressHandlers } from "@mcap/support";

const sha256 = (data) => createHash("sha256").update(data).digest("hex");

class Printer {
  lines = [];
  #seen = new Set();

  message(channel, schema, { logTime, publishTime, sequence, data }) {
    if (!this.#seen.has(channel.id)) {
      this.#seen.add(channel.id);
      const { name = "", encoding = "", data = new Uint8Array() } = schema ?? {};
      this.#add("C", channel.topic, channel.messageEncoding, name, encoding, sha256(data));
    }
    this.#add("M", channel.topic, logTime, publishTime, sequence, sha256(data));
  }

  attachment({ name, mediaType, logTime, createTime, data }) {
    this.#add("A", name, mediaType, logTime, createTime, sha256(data));
  }

  metadata({ name, metadata }) {
    this.#add("D", name, [...metadata].map((entry) => entry.join("=")).sort().join(";"));
  }

  #add(...columns) {
    this.lines.push(columns.join("\t"));
  }
}

async function stream(path, decompressHandlers, printer) {
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
      printer.message(channel, schemas.get(channel.schemaId), record);
    } else if (record.type === "Attachment") {
      printer.attachment(record);
    } else if (record.type === "Metadata") {
      printer.metadata(record);
    }
  }
  if (!reader.done()) {
    throw new Error("the file is not complete");
  }
}

async function indexed(path, decompressHandlers, printer) {
  const file = await open(path);
  try {
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
      const schema = reader.schemasById.get(channel?.schemaId);
      if (!channel || (channel.schemaId !== 0 && !schema)) {
        throw new Error("the summary lacks the channel or its schema");
      }
      printer.message(channel, schema, message);
    }
    for await (const attachment of reader.readAttachments({ validateCrcs: true })) {
      printer.attachment(attachment);
    }
    for await (const metadata of reader.readMetadata()) {
      printer.metadata(metadata);
    }
  } finally {
    await file.close();
  }
}

const [mode, ...paths] = process.argv.slice(2);
const read = { stream, indexed }[mode];
const handlers = await loadDecompressHandlers();
for (const path of paths) {
  const printer = new Printer();
  try {
    await read(path, handlers, printer);
  } catch (error) {
    printer.lines.push(`E\t${error.message.replaceAll(/\s+/g, " ")}`);
  }
  console.log([`F\t${path}`, ...printer.lines].join("\n"));
}
