// Connects to a server as the Foxglove app does, subscribes to every channel that it advertises, and prints what comes
// until the server goes away or a line arrives on standard input.
//
// Usage: watch.mjs URL SUBPROTOCOL
//
// Prints the negotiated subprotocol (P), the server's name (S), each channel (C, as read_mcap.py does) and each message
// (M, topic, log time, SHA-256 of the data), tab-separated. JSON messages are validated against the advertised schema.
import { createHash } from "node:crypto";

import wsProtocol from "@foxglove/ws-protocol";
import Ajv from "ajv/dist/2020.js";
import WebSocket from "ws";

const [url, subprotocol] = process.argv.slice(2);
const sha256 = (data) => createHash("sha256").update(data).digest("hex");
const schemaBytes = (channel) =>
  Buffer.from(channel.schema, channel.schemaEncoding === "jsonschema" ? "utf8" : "base64");

const ajv = new Ajv({ strict: true, allErrors: true, formats: { byte: true } });
const bySubscription = new Map();
const byChannel = new Map();

function fail(reason) {
  console.error(reason);
  process.exit(1);
}

const socket = new WebSocket(url, [subprotocol]);
const client = new wsProtocol.FoxgloveClient({ ws: socket });

client.on("error", fail);
client.on("open", () => console.log(["P", socket.protocol].join("\t")));
client.on("serverInfo", (info) => console.log(["S", info.name].join("\t")));
client.on("status", (status) => fail(`status: ${status.message}`));
client.on("advertise", (channels) => {
  for (const channel of channels) {
    const line = ["C", channel.topic, channel.encoding, channel.schemaName, channel.schemaEncoding ?? ""];
    console.log([...line, sha256(schemaBytes(channel))].join("\t"));
    const validate = channel.encoding === "json" ? ajv.compile(JSON.parse(channel.schema)) : undefined;
    const subscription = client.subscribe(channel.id);
    bySubscription.set(subscription, { topic: channel.topic, validate });
    byChannel.set(channel.id, subscription);
  }
});
client.on("unadvertise", (ids) => {
  for (const id of ids) {
    bySubscription.delete(byChannel.get(id));
    byChannel.delete(id);
  }
});
client.on("message", ({ subscriptionId, timestamp, data }) => {
  const { topic, validate } = bySubscription.get(subscriptionId);
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if (validate && !validate(JSON.parse(Buffer.from(bytes).toString("utf8")))) {
    fail(`${topic} at ${timestamp}: ${ajv.errorsText(validate.errors)}`);
  }
  console.log(["M", topic, timestamp, sha256(bytes)].join("\t"));
});
client.on("close", ({ code }) => {
  console.log(["E", code].join("\t"));
  process.exit(0);
});
process.stdin.once("data", () => client.close());
