// Decodes the messages of an MCAP file by their schemas in ros2idl and omgidl with Foxglove's libraries.
//
// Usage: decode_cdr.mjs FILE
//
// Prints a line for each message: its topic, a tab, and JSON with the names of enum constants, and bytes in base64.
import { readFile } from "node:fs/promises";

import { McapStreamReader } from "@mcap/core";
import { parseIDL } from "@foxglove/omgidl-parser";
import { MessageReader as IdlReader } from "@foxglove/omgidl-serialization";
import { parseRos2idl } from "@foxglove/ros2idl-parser";
import { MessageReader as RosReader } from "@foxglove/rosmsg2-serialization";

function scalar(value) {
  return typeof value === "bigint" ? String(value) : JSON.stringify(value);
}

function list(values, single) {
  if (values instanceof Uint8Array) {
    return JSON.stringify(Buffer.from(values).toString("base64"));
  }
  const isList = Array.isArray(values) || ArrayBuffer.isView(values);
  return isList ? `[${Array.from(values, (each) => list(each, single)).join()}]` : single(values);
}

/** Formats the values of fields, since JSON.stringify does not know integers of 64 bits. */
function json(message, fields, definitions) {
  const members = fields
    .filter((field) => field.name in message)
    .map((field) => {
      const constants = definitions.get(field.enumType)?.definitions;
      const single = (value) => {
        if (field.isComplex) {
          return object(value, definitions.get(field.type), definitions);
        }
        return constants ? JSON.stringify(constants.find((each) => each.value === value).name) : scalar(value);
      };
      // The parser of ros2idl renames a field of times.
      const name = field.name === "nsec" ? "nanosec" : field.name;
      return `${JSON.stringify(name)}:${list(message[field.name], single)}`;
    });
  return `{${members.join()}}`;
}

function object(message, definition, definitions) {
  const cases = definition.cases?.map((each) => each.type) ?? [];
  const fields = definition.definitions?.filter((each) => !each.isConstant);
  return json(message, fields ?? [...cases, definition.defaultCase].filter(Boolean), definitions);
}

function decoder(schema) {
  const text = new TextDecoder().decode(schema.data);
  const definitions = schema.encoding === "omgidl" ? parseIDL(text) : parseRos2idl(text);
  const reader =
    schema.encoding === "omgidl" ? new IdlReader(schema.name, definitions) : new RosReader(definitions);
  const byName = new Map(definitions.map((each) => [each.name, each]));
  for (const each of definitions) {
    byName.set(each.name.replaceAll("/", "::"), each);
  }
  return (data) => object(reader.readMessage(data), byName.get(schema.name), byName);
}

const reader = new McapStreamReader();
const schemas = new Map();
const channels = new Map();
reader.append(await readFile(process.argv[2]));
for (let record = reader.nextRecord(); record; record = reader.nextRecord()) {
  if (record.type === "Schema") {
    schemas.set(record.id, record);
  } else if (record.type === "Channel") {
    channels.set(record.id, record);
  } else if (record.type === "Message") {
    const channel = channels.get(record.channelId);
    console.log(`${channel.topic}\t${decoder(schemas.get(channel.schemaId))(record.data)}`);
  }
}
