// Decodes the protobuf messages of an MCAP file with protobufjs, by the descriptors that the file carries.
//
// Usage: decode_protobuf.mjs FILE
//
// The lines are those of compare_encodings.py.
import { readFile } from "node:fs/promises";

import { McapIndexedReader } from "@mcap/core";
import { loadDecompressHandlers } from "@mcap/support";
import protobuf from "protobufjs";
import descriptor from "protobufjs/ext/descriptor/index.js";

function scalar(type, value) {
  const buffer = Buffer.alloc(type === "float" ? 4 : 8);
  switch (type) {
    case "double":
      buffer.writeDoubleBE(value);
      return buffer.toString("hex");
    case "float":
      buffer.writeFloatBE(value);
      return buffer.toString("hex");
    case "bytes":
      return Buffer.from(value).toString("hex");
    case "bool":
    case "string":
      return value;
    default:
      return String(value);
  }
}

function single(field, value) {
  return field.resolvedType instanceof protobuf.Type ? values(field.resolvedType, value) : scalar(field.type, value);
}

/** From descriptors protobufjs makes lists of entries where the language has maps. */
function isMapEntry(type) {
  return type instanceof protobuf.Type && type.getOption("map_entry") === true;
}

function values(type, message) {
  const result = {};
  for (const field of type.fieldsArray.map((each) => each.resolve())) {
    const value = message[field.name];
    const hasPresence = field.resolvedType instanceof protobuf.Type || field.partOf;
    if (isMapEntry(field.resolvedType)) {
      const inner = field.resolvedType.fields.value.resolve();
      result[field.name] = Object.fromEntries(value.map((entry) => [entry.key, single(inner, entry.value)]));
    } else if (field.repeated) {
      result[field.name] = value.map((each) => single(field, each));
    } else if (!hasPresence || (Object.hasOwn(message, field.name) && value != null)) {
      result[field.name] = single(field, value);
    }
  }
  return result;
}

function ordered(value) {
  if (Array.isArray(value)) {
    return value.map(ordered);
  }
  return value !== null && typeof value === "object"
    ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, ordered(each)])
    : value;
}

function ascii(text) {
  return text.replace(/[\u007f-\uffff]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const data = await readFile(process.argv[2]);
const readable = {
  size: async () => BigInt(data.length),
  read: async (offset, length) => data.subarray(Number(offset), Number(offset + length)),
};
const reader = await McapIndexedReader.Initialize({ readable, decompressHandlers: await loadDecompressHandlers() });
const types = new Map();
for (const schema of reader.schemasById.values()) {
  if (schema.encoding === "protobuf") {
    const root = protobuf.Root.fromDescriptor(descriptor.FileDescriptorSet.decode(schema.data));
    types.set(schema.id, root.resolveAll().lookupType(schema.name));
  }
}
for await (const message of reader.readMessages()) {
  const channel = reader.channelsById.get(message.channelId);
  const type = types.get(channel.schemaId);
  if (type) {
    const text = JSON.stringify(ordered(values(type, type.decode(message.data))));
    console.log([channel.topic, message.logTime, ascii(text)].join("\t"));
  }
}
