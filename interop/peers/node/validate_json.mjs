// Validates every JSON message of an MCAP file with ajv, strictly, against the schema that the file carries for it.
//
// Usage: validate_json.mjs FILE
//
// The lines are those of validate_json.py.
import { readFile } from "node:fs/promises";

import { McapStreamReader } from "@mcap/core";
import { loadDecompressHandlers } from "@mcap/support";
import Ajv from "ajv/dist/2020.js";

const reader = new McapStreamReader({ decompressHandlers: await loadDecompressHandlers(), validateCrcs: true });
const ajv = new Ajv({ strict: true, allErrors: true });
const validators = new Map();
const channels = new Map();
const counts = new Map();
reader.append(await readFile(process.argv[2]));
for (let record = reader.nextRecord(); record; record = reader.nextRecord()) {
  if (record.type === "Schema" && record.encoding === "jsonschema") {
    validators.set(record.id, ajv.compile(JSON.parse(Buffer.from(record.data).toString("utf8"))));
  } else if (record.type === "Channel") {
    channels.set(record.id, record);
  } else if (record.type === "Message") {
    const { topic, messageEncoding, schemaId } = channels.get(record.channelId);
    if (messageEncoding === "json") {
      const validate = validators.get(schemaId);
      if (!validate(JSON.parse(Buffer.from(record.data).toString("utf8")))) {
        throw new Error(`${topic} at ${record.logTime}: ${ajv.errorsText(validate.errors)}`);
      }
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
  }
}
for (const topic of [...counts.keys()].sort()) {
  console.log([topic, counts.get(topic)].join("\t"));
}
