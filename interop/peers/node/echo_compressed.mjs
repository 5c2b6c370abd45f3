// Sends back every message of a Foxglove server, or of a client, with permessage-deflate as `ws` and Chromium do it.
//
// Usage: echo_compressed.mjs client URL
//        echo_compressed.mjs browser URL
//        echo_compressed.mjs server
//
// Prints what was agreed on. A server prints its port before that. Ends with the connection, or with standard input.
import WebSocket, { WebSocketServer } from "ws";

import { launchChromium } from "./chromium.mjs";

const SUBPROTOCOL = "foxglove.sdk.v1";
const [mode, url] = process.argv.slice(2);

// The same in Node.js and in a page.
function echo(socket) {
  socket.binaryType = "arraybuffer";
  const send = (message) => socket.send(JSON.stringify(message));
  socket.onmessage = ({ data }) => {
    if (typeof data === "string") {
      const message = JSON.parse(data);
      if (message.op === "serverInfo") {
        send({ op: "advertise", channels: [{ id: 1, topic: "/echo", encoding: "json", schemaName: "" }] });
      } else if (message.op === "advertise") {
        send({ op: "subscribe", subscriptions: message.channels.map(({ id }) => ({ id, channelId: id })) });
      }
      return;
    }
    const answer = new Uint8Array(data.byteLength - 13 + 5);
    answer.set([1, 1, 0, 0, 0]);
    answer.set(new Uint8Array(data, 13), 5);
    socket.send(answer);
  };
}

function client() {
  const socket = new WebSocket(url, [SUBPROTOCOL], { perMessageDeflate: { threshold: 0 }, rejectUnauthorized: false });
  socket.on("upgrade", (response) => console.log(response.headers["sec-websocket-extensions"] ?? "nothing"));
  socket.on("error", (error) => {
    console.error(error);
    process.exit(1);
  });
  echo(socket);
}

async function browser() {
  const running = await launchChromium();
  const page = await running.newPage();
  await page.exposeFunction("print", (line) => console.log(line));
  await page.evaluate(
    async ([address, subprotocol, source]) => {
      const socket = new WebSocket(address, [subprotocol]);
      new Function(`return ${source}`)()(socket);
      socket.onopen = () => window.print(socket.extensions || "nothing");
      await new Promise((resolve) => (socket.onclose = resolve));
    },
    [url, SUBPROTOCOL, echo.toString()],
  );
  await running.close();
}

function server() {
  const listening = new WebSocketServer({
    host: "127.0.0.1",
    port: 0,
    perMessageDeflate: { threshold: 0 },
    handleProtocols: () => SUBPROTOCOL,
  });
  listening.on("listening", () => console.log(listening.address().port));
  listening.on("headers", (headers) => {
    const agreed = headers.find((header) => header.toLowerCase().startsWith("sec-websocket-extensions:"));
    console.log(agreed?.slice(agreed.indexOf(":") + 1).trim() ?? "nothing");
  });
  listening.on("connection", (socket) => {
    let subscription;
    const send = (message) => socket.send(JSON.stringify(message));
    send({ op: "serverInfo", name: "echo", capabilities: ["clientPublish"], supportedEncodings: ["json"] });
    send({ op: "advertise", channels: [{ id: 1, topic: "/echo", encoding: "json", schemaName: "", schema: "" }] });
    socket.on("message", (data, binary) => {
      if (!binary) {
        const message = JSON.parse(data);
        subscription = message.op === "subscribe" ? message.subscriptions[0].id : subscription;
        return;
      }
      const answer = Buffer.alloc(data.length - 5 + 13);
      answer.writeUInt8(1, 0);
      answer.writeUInt32LE(subscription, 1);
      data.copy(answer, 13, 5);
      socket.send(answer);
    });
  });
  process.stdin.on("end", () => process.exit(0)).resume();
}

await { client, browser, server }[mode]();
