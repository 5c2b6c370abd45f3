// Talks to a server by foxglove.sdk.v1.1, with raw messages, since @foxglove/ws-protocol does not know it. The server is
// either ours (ConversationServer.java) or Foxglove's own (serve_sdk.py): the same is asked of both.
//
// Usage: schema_table.mjs URL
//
// Prints for each step its name (>) and what the server sent of channels and schemas, sorted where its order is not fixed.
import WebSocket from "ws";

const [url] = process.argv.slice(2);
const PATIENCE_MS = 20000;
const socket = new WebSocket(url, ["foxglove.sdk.v1", "foxglove.sdk.v1.1"]);
const services = new Map();
let table = new Map();
let lines = [];
let wake = () => {};

const byTopic = (a, b) => (a.topic < b.topic ? -1 : 1);
const nameOf = (channel) => (channel.schemaId === undefined ? "-" : table.get(channel.schemaId)?.name ?? "not sent");

const handlers = {
  serverInfo: () => {
    table = new Map();
    lines.push("serverInfo");
  },
  advertise: (message) => {
    const known = table.size;
    const schemas = message.schemas ?? [];
    for (const schema of schemas) {
      table.set(schema.id, schema);
    }
    const ids = schemas.map(({ id }) => id).sort();
    lines.push(`advertise ${Object.keys(message)} ids ${ids} after ${known}`);
    for (const { name, encoding, data } of [...schemas].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      lines.push(`schema ${name} ${encoding} ${data}`);
    }
    for (const channel of [...message.channels].sort(byTopic)) {
      lines.push(`channel ${Object.keys(channel)} ${channel.topic} ${channel.encoding} ${nameOf(channel)}`);
    }
  },
  unadvertise: ({ channelIds }) => lines.push(`unadvertise ${channelIds.length}`),
  advertiseServices: ({ services: added }) => {
    for (const { id, name } of added) {
      services.set(name, id);
    }
    wake();
  },
};

let answered = 0;
socket.binaryType = "arraybuffer";
socket.addEventListener("message", ({ data }) => {
  if (typeof data === "string") {
    const message = JSON.parse(data);
    handlers[message.op]?.(message);
  } else if (new Uint8Array(data)[0] === 3) {
    answered++;
  }
  wake();
});

async function until(condition, what) {
  const deadline = Date.now() + PATIENCE_MS;
  while (!condition()) {
    const left = deadline - Date.now();
    if (left <= 0) {
      console.log(lines.join("\n"));
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

let calls = 0;
async function tell(command, answer) {
  const encoding = Buffer.from("json");
  const head = Buffer.alloc(13);
  head[0] = 2;
  head.writeUInt32LE(services.get("/do"), 1);
  head.writeUInt32LE(++calls, 5);
  head.writeUInt32LE(encoding.length, 9);
  socket.send(Buffer.concat([head, encoding, Buffer.from(command)]));
  await until(() => answered === calls, "an answer");
  await until(() => lines.some((line) => line.startsWith(answer)), answer);
  show(`command to the program: ${command}`);
}

function show(step) {
  console.log([`> ${step}`, ...lines].join("\n"));
  lines = [];
}

await until(() => services.has("/do"), "the services");
show(`connect by ${socket.protocol}`);
await tell("open", "advertise");
await tell("close", "unadvertise");
await tell("open", "advertise");
await tell("clear", "serverInfo");
await tell("close", "unadvertise");
await tell("open", "advertise");
socket.close();
