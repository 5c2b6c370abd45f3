// Prints what @mcap/core reads from files, every CRC checked.
//
// Usage: read_mcap.mjs stream|indexed FILE...
//
// The lines are those of read_mcap.py.
import { open, readFile } from "node:fs/promises";

import { McapIndexedReader, McapStreamReader } from "@mcap/core";
import { loadDecompressHandlers } from "@mcap/support";

import { Transcript } from "./transcript.mjs";

async function stream(path, decompressHandlers, transcript) {
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
      transcript.message(channel, schemas.get(channel.schemaId), record);
    } else if (record.type === "Attachment") {
      transcript.attachment(record);
    } else if (record.type === "Metadata") {
      transcript.metadata(record);
    }
  }
  if (!reader.done()) {
    throw new Error("the file is not complete");
  }
}

async function indexed(path, decompressHandlers, transcript) {
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
      transcript.message(channel, schema, message);
    }
    for await (const attachment of reader.readAttachments({ validateCrcs: true })) {
      transcript.attachment(attachment);
    }
    for await (const metadata of reader.readMetadata()) {
      transcript.metadata(metadata);
    }
  } finally {
    await file.close();
  }
}

const [mode, ...paths] = process.argv.slice(2);
const read = { stream, indexed }[mode];
const handlers = await loadDecompressHandlers();
for (const path of paths) {
  const transcript = new Transcript(path);
  try {
    await read(path, handlers, transcript);
  } catch (error) {
    transcript.failure(error);
  }
  transcript.print();
}
