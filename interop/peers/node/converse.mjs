// Talks to a server, step by step, with @foxglove/ws-protocol and, for what that client does not do, with raw messages.
// The server is either ours (ConversationServer.java) or Foxglove's own (serve_sdk.py): the same is asked of both.
//
// Usage: converse.mjs URL
//
// Prints for each step its name (>) and what the server sent, with ids replaced by the names of what they are of. Each
// step ends when the server has answered a message that it must refuse. What a server may leave out for a slow client
// (messages and information) comes last in a step, since its order among the rest is not fixed.
import { once } from "node:events";

import wsProtocol from "@foxglove/ws-protocol";
import WebSocket from "ws";

const [url] = process.argv.slice(2);
const PATIENCE_MS = 20000;
const END_OF_STEP = "Invalid message: Unknown binary opcode 254";

const socket = new WebSocket(url, ["foxglove.sdk.v1"]);
const client = new wsProtocol.FoxgloveClient({ ws: socket });
const channels = new Map();
const services = new Map();
const topics = new Map();
let control = [];
let data = [];
let wake = () => {};

const text = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
const hex = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
const inOrder = (key, value) =>
  value && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value;
const sorted = (value) => JSON.stringify(value, inOrder);
const byName = (a, b) => (a.name < b.name ? -1 : 1);

function say(line, list = control) {
  list.push(line);
  wake();
}

// What JSON libraries say of bad input is their own; what the protocol says is compared.
function plain(message) {
  if (/Unknown binary opcode|Buffer too short|Invalid playback command/.test(message)) {
    return message;
  }
  const reason = message.match(/^(Invalid message: )(Non-numeric|Value with type|Array contains|.)/);
  if (reason) {
    return reason[1] + (reason[2].length > 1 ? reason[2] : "…");
  }
  return message.replace(/.*on purpose.*/, "on purpose").replace(`subscribed to channel: ${channels.get("/a")};`, "subscribed to channel: <channel>;");
}

function schema(side) {
  return side ? `${side.encoding} ${side.schemaName} ${side.schemaEncoding} ${side.schema}` : "-";
}

function graphPart(entries, ids) {
  return entries.map((entry) => `${entry.name}=${entry[ids].sort()}`).sort().join(" ");
}

client.on("error", (error) => say(`error ${error.message}`));
client.on("serverInfo", (info) =>
  say(
    `serverInfo ${info.name} ${info.sessionId} ${[...info.capabilities].sort()} ${info.supportedEncodings} ` +
      `${Object.keys(info.metadata).sort()} ${JSON.stringify([info.dataStartTime, info.dataEndTime])}`,
  ),
);
client.on("advertise", (added) => {
  for (const channel of added.sort((a, b) => (a.topic < b.topic ? -1 : 1))) {
    channels.set(channel.topic, channel.id);
    topics.set(channel.id, channel.topic);
    const { topic, encoding, schemaName, schemaEncoding, schema: body } = channel;
    say(`advertise ${topic} ${encoding} ${schemaName} ${schemaEncoding} ${body}`);
  }
});
client.on("unadvertise", (ids) => say(`unadvertise ${ids.map((id) => topics.get(id))}`));
client.on("advertiseServices", (added) => {
  for (const service of added.sort(byName)) {
    services.set(service.name, service.id);
    const { name, type, request, response, requestSchema, responseSchema } = service;
    say(`service ${name} ${type} ${schema(request)} ${schema(response)} ${requestSchema} ${responseSchema}`);
  }
});
client.on("unadvertiseServices", (ids) => {
  const names = [...services].filter(([, id]) => ids.includes(id)).map(([name]) => name);
  say(`unadvertiseServices ${names}`);
});
client.on("status", ({ level, message, id }) =>
  say(`status ${level} ${plain(message)}${id ? ` (${id})` : ""}`, level === 0 ? data : control),
);
client.on("removeStatus", ({ statusIds }) => say(`removeStatus ${statusIds}`));
client.on("message", ({ subscriptionId, timestamp, data: payload }) =>
  say(`message ${subscriptionId} ${timestamp} ${text(payload)}`, data),
);
client.on("time", ({ timestamp }) => say(`time ${timestamp}`));
client.on("parameterValues", ({ parameters, id }) =>
  say(`parameters ${id ?? "-"} ${parameters.map((parameter) => sorted(parameter)).join(" ")}`),
);
client.on("serviceCallResponse", ({ callId, encoding, data: payload }) =>
  say(`response ${callId} ${encoding} ${text(payload)}`),
);
client.on("serviceCallFailure", ({ callId, message }) => say(`failure ${callId} ${plain(message)}`));
client.on("connectionGraphUpdate", (update) =>
  say(
    `graph [${graphPart(update.publishedTopics, "publisherIds")}] ` +
      `[${graphPart(update.subscribedTopics, "subscriberIds")}] ` +
      `[${graphPart(update.advertisedServices, "providerIds")}] ` +
      `[${[...update.removedTopics].sort()}] [${[...update.removedServices].sort()}]`,
  ),
);
client.on("fetchAssetResponse", (answer) =>
  say(`asset ${answer.requestId} ${answer.status} ${answer.status === 0 ? hex(answer.data) : "an error"}`),
);
// The client does not know of playback control.
socket.addEventListener("message", ({ data: message }) => {
  if (message instanceof ArrayBuffer && new Uint8Array(message)[0] === 5) {
    say(`playback ${hex(new Uint8Array(message))}`);
  }
});

async function until(condition, what) {
  const deadline = Date.now() + PATIENCE_MS;
  while (!condition()) {
    const left = deadline - Date.now();
    if (left <= 0) {
      console.log([...control, ...data].join("\n"));
      throw new Error(`${what} did not come within ${PATIENCE_MS} ms`);
    }
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, left);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

// Does something, and waits for an answer that comes by itself, for messages, and for the end of all that was asked.
async function step(name, action, { answer, messages = 0 } = {}) {
  console.log(`> ${name}`);
  await action();
  if (answer) {
    await until(() => control.some((line) => line.startsWith(answer)), answer);
  }
  await until(() => data.length >= messages, `${messages} messages`);
  socket.send(Uint8Array.of(254));
  const end = (line) => line.endsWith(END_OF_STEP);
  await until(() => control.some(end), "the end of the step");
  for (const line of [...control.filter((each) => !end(each) && !playbackError(each)), ...data.sort()]) {
    console.log(line);
  }
  control = [];
  data = [];
}

const playbackError = (line) => line.startsWith("error Unrecognized server opcode in binary message: 5");

const raw = (message) => socket.send(typeof message === "object" ? JSON.stringify(message) : message);
const bytes = (dump) => socket.send(Buffer.from(dump.replaceAll(" ", ""), "hex"));
const payload = (content) => new DataView(new TextEncoder().encode(content).buffer);

let callId = 0;
function call(service, content, encoding = "json") {
  const serviceId = typeof service === "number" ? service : services.get(service);
  client.sendServiceCallRequest({ serviceId, callId: ++callId, encoding, data: payload(content) });
}

async function tell(command, messages = 0, more = "") {
  await step(`command to the program: ${command}`, () => call("/do", command + more), {
    answer: `response ${callId + 1} `,
    messages,
  });
}

// Our server calls its listener asynchronously, so this waits for the expected number of calls.
const seen = (calls) => tell("seen", 0, ` ${calls}`);

const connected = once(socket, "open");
await step("connect", () => connected, { answer: "service /typed" });

await step("subscribe", () => client.subscribe(channels.get("/a")));
await tell("log", 1);
await step("subscribe twice", () => raw({ op: "subscribe", subscriptions: [{ id: 9, channelId: channels.get("/a") }] }));
await step("subscribe to an unknown channel and to a known one", () =>
  raw({ op: "subscribe", subscriptions: [{ id: 5, channelId: 999999 }, { id: 6, channelId: channels.get("/free") }] }),
);
await tell("log", 2);
await step("subscribe under an id in use", () => {
  raw({ op: "unsubscribe", subscriptionIds: [6] });
  raw({ op: "subscribe", subscriptions: [{ id: 0, channelId: channels.get("/free") }] });
});
await step("unsubscribe, from what is there and what is not", () => {
  client.unsubscribe(0);
  raw({ op: "unsubscribe", subscriptionIds: [77] });
});
await tell("log");
await tell("open");
await step("subscribe to a channel that came late", () => client.subscribe(channels.get("/late")));
await tell("close");
await seen(6);

let published;
await step("advertise and publish", () => {
  published = client.advertise({ topic: "/teleop", encoding: "json", schemaName: "T" });
  client.sendMessage(published, new TextEncoder().encode("hello"));
  client.sendMessage(published, new Uint8Array());
});
await step("advertise with a schema", () =>
  raw({
    op: "advertise",
    channels: [
      { id: 20, topic: "/p", encoding: "protobuf", schemaName: "P", schemaEncoding: "protobuf", schema: "Z29hbA==" },
      { id: 21, topic: "/j", encoding: "json", schemaName: "J", schemaEncoding: "jsonschema", schema: "{}" },
    ],
  }),
);
await step("advertise twice", () =>
  raw({ op: "advertise", channels: [{ id: published, topic: "/x", encoding: "json", schemaName: "" }] }),
);
await step("publish on an unknown channel", () => bytes("01 63000000 7b7d"));
await step("unadvertise twice", () => {
  client.unadvertise(published);
  raw({ op: "unadvertise", channelIds: [published] });
});
await seen(6);

await step("get all parameters", () => client.getParameters([], "all"), { answer: "parameters all" });
await step("get some parameters", () => client.getParameters(["float", "never"], "some"), { answer: "parameters some" });
await step("get a parameter without an id", () => client.getParameters(["int"]), { answer: "parameters -" });
await step("get what is not there", () => client.getParameters(["never"], "none"), { answer: "parameters none" });
await step("set parameters of all kinds", () =>
  client.setParameters(
    [
      { name: "float", type: "float64", value: 3 },
      { name: "floats", type: "float64_array", value: [1, 2.5] },
      { name: "int", value: -9007199254740991 },
      { name: "bool", value: false },
      { name: "text", value: "new" },
      { name: "bytes", type: "byte_array", value: "AAH/" },
      { name: "dict", value: { list: [1, 2], deep: { text: "x" } } },
      { name: "texts", value: ["a", "b"] },
      { name: "mixed", value: [1, 2.5] },
      { name: "plain", value: 0.25 },
    ],
    "kinds",
  ), { answer: "parameters kinds" });
await step("get them again", () => client.getParameters([], "again"), { answer: "parameters again" });
await step("unset a parameter", () => client.setParameters([{ name: "plain" }], "unset"), { answer: "parameters unset" });
await step("set without an id", () => client.setParameters([{ name: "int", value: 8 }]));
await step("subscribe to parameters", () => client.subscribeParameterUpdates(["float", "int", "gone"]));
await tell("parameters");
await step("subscribe to parameters again", () => client.subscribeParameterUpdates(["int", "late"]));
await step("set a parameter that is watched", () =>
  client.setParameters([{ name: "int", value: 9 }, { name: "text", value: "t" }], "own"), { answer: "parameters own" });
await step("unsubscribe from parameters", () => client.unsubscribeParameterUpdates(["int", "never"]));
await tell("parameters");
await step("subscribe to no parameters", () => client.subscribeParameterUpdates([]));
await step("unsubscribe from no parameters", () => client.unsubscribeParameterUpdates([]));
await tell("parameters");
await step("unsubscribe from the rest", () => client.unsubscribeParameterUpdates(["float", "late", "gone"]));
await tell("parameters");
await seen(4);
for (const parameter of [
  { name: "a", type: "float64", value: "1" },
  { name: "a", type: "float64_array", value: 1 },
  { name: "a", type: "float64_array", value: [true] },
  { name: "a", type: "byte_array", value: 1 },
  { name: "a", type: "byte_array", value: "!!!!" },
  { name: "a", type: "int", value: 1 },
  { name: "a", value: null },
  { name: "a", value: [1, "two"] },
  { name: "a", value: 1, more: 2 },
  { value: 1 },
]) {
  const shown = JSON.stringify(parameter);
  await step(`set ${shown}`, () => client.setParameters([parameter, { name: "int", value: 0 }], "bad"));
}
await step("none of that was set", () => client.getParameters(["int", "a"], "int"), { answer: "parameters int" });

const nextAnswer = (kind) => ({ answer: `${kind} ${callId + 1} ` });
await step("call a service with schemas", () => call("/typed", '{"x":1}'), nextAnswer("response"));
await step("call with nothing", () => call("/typed", ""), nextAnswer("response"));
await step("call what fails", () => call("/fail", "{}"), nextAnswer("failure"));
await step("call what is not there", () => call(4294967295, "{}"), nextAnswer("failure"));
await step("call in another encoding than declared", () => call("/typed", "{}", "text"), nextAnswer("failure"));
await step("call in an encoding that the server lacks", () => call("/do", "time", "ros1"), nextAnswer("failure"));
await tell("offer");
await step("call what was added", () => call("/raw", "abc"), nextAnswer("response"));
await tell("withdraw");
await step("call what was removed", () => call("/raw", "abc"), nextAnswer("failure"));

await step("fetch an asset", () => client.fetchAsset("package://arm", 0), { answer: "asset 0 " });
await step("fetch an empty asset", () => client.fetchAsset("package://empty", 4294967295), { answer: "asset 4294967295 " });
await step("fetch what is not there", () => client.fetchAsset("package://never", 7), { answer: "asset 7 1" });

await step("unsubscribe from the graph before subscribing", () => client.unsubscribeConnectionGraph());
await step("subscribe to the graph", () => client.subscribeConnectionGraph(), { answer: "graph" });
await tell("graph");
await step("subscribe to the graph again", () => client.subscribeConnectionGraph());
await tell("smallergraph");
await step("unsubscribe from the graph", () => client.unsubscribeConnectionGraph());
await tell("graph");
await seen(2);

await tell("time");
await tell("status", 1);
await tell("unstatus");

const request = "03000000 722d31";
await step("play from a time", () => bytes(`03 00 0000003f 01 15cd853dfe9c9717 ${request}`), { answer: "playback" });
await step("pause", () => bytes("03 01 00000040 00 0000000000000000 00000000"), { answer: "playback" });
await tell("ended");
await seen(2);

await tell("clear");

await step("nonsense", () => raw("nonsense"));
await step("an unknown op", () => raw({ op: "dance" }));
await step("no op", () => raw({}));
await step("a field that is missing", () => raw({ op: "subscribe" }));
await step("a field of another type", () => raw({ op: "unsubscribe", subscriptionIds: ["x"] }));
await step("an id that is too large", () => raw({ op: "unsubscribe", subscriptionIds: [4294967296] }));
await step("an unknown field", () => raw({ op: "subscribeConnectionGraph", more: [{}] }));
await step("binary without content", () => bytes(""));
await step("an unknown opcode", () => bytes("ff"));
await step("a message that is cut", () => bytes("01 03"));
await step("a call that is cut", () => bytes("02 07000000 01020000 04000000 6a73"));
await step("a playback request that is cut", () => bytes("03 00 0000803f 00"));
await step("an unknown playback command", () => bytes("03 02 0000803f 00 0000000000000000 00000000"));

const closed = once(socket, "close");
client.close();
await closed;
