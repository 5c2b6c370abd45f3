// Opens the last open-source release of the Foxglove app (1.48) in Chromium.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

import { launchChromium, SOFTWARE_GRAPHICS } from "./chromium.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const FOLDERS = {
  app: join(HERE, "node_modules/@foxglove/studio-base/assets"),
  react: join(HERE, "node_modules/react"),
  "react-dom": join(HERE, "node_modules/react-dom"),
};
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".png": "image/png", ".wasm": "application/wasm" };
const PATIENCE_MS = 60_000;
const POLL_MS = 50;

// The release has no panel that calls services. This one lets the scripts call them through the app.
const SERVICE_CALLS = `module.exports.activate = (extension) => extension.registerPanel({
  name: "calls",
  initPanel: (panel) => { window.callService = panel.callService; },
});`;

// This one subscribes to all topics and hands the scripts the messages that the app's panels get.
const MESSAGES = `module.exports.activate = (extension) => extension.registerPanel({
  name: "messages",
  initPanel: (panel) => {
    const seen = (window.seenMessages = { all: [], seek: panel.seekPlayback });
    ["topics", "allFrames", "currentFrame", "didSeek", "currentTime", "startTime", "endTime"].forEach(panel.watch);
    let subscribed;
    panel.onRender = ({ topics, allFrames, currentFrame, didSeek, currentTime, startTime, endTime }, done) => {
      Object.assign(seen, { all: allFrames ?? [], startTime, endTime });
      if (didSeek) {
        Object.assign(seen, { soughtTime: currentTime, atSoughtTime: currentFrame });
      }
      if (topics && topics !== subscribed) {
        subscribed = topics;
        panel.subscribe(topics.map(({ name }) => ({ topic: name, preload: true })));
      }
      done();
    };
  },
});`;

/** The type of the panel that `App.callService` needs. */
export const SERVICE_PANEL = "services.calls";

/** The type of the panel that `App.messages`, `App.timeRange` and `App.seek` need. */
export const MESSAGE_PANEL = "messages.messages";

/**
 * Starts the app with a data source: a server's address as `{ webSocket: "ws://..." }`, or a file as `{ file: path }`.
 *
 * `panels` is a panel or an arrangement of panels: see `panel`, `row` and `column`.
 */
export async function openApp({ webSocket, file, panels }) {
  const server = await serve(file);
  const browser = await launchChromium(SOFTWARE_GRAPHICS);
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  page.setDefaultTimeout(PATIENCE_MS);
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(`${error}`));
  page.on("console", (message) => isTrouble(message) && troubles.push(message.text()));
  await page.addInitScript((options) => (window.appOptions = options), {
    layout: panels && layoutOf(panels),
    extensions: [{ name: "services", source: SERVICE_CALLS }, { name: "messages", source: MESSAGES }],
    settings: { enableNewImagePanel: true, "telemetry.telemetryEnabled": false, timezone: "UTC" },
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  const source = webSocket
    ? { ds: "foxglove-websocket", "ds.url": webSocket }
    : { ds: "remote-file", "ds.url": `${origin}/file/data${extname(file)}` };
  await page.goto(`${origin}/?${new URLSearchParams(source)}`);
  return new App(page, troubles, async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });
}

/** Arranges a panel of a type, such as `RawMessages`, with the settings that it has in the app's layouts. */
export function panel(type, settings = {}) {
  return { type, settings };
}

/** Arranges panels beside one another. */
export function row(...all) {
  return split("row", all);
}

/** Arranges panels below one another. */
export function column(...all) {
  return split("column", all);
}

function split(direction, [first, ...others]) {
  return others.length === 0
    ? first
    : { direction, first, second: split(direction, others), splitPercentage: 100 / (others.length + 1) };
}

function layoutOf(panels) {
  const configById = {};
  const place = (node) => {
    if (node.direction) {
      return { ...node, first: place(node.first), second: place(node.second) };
    }
    const id = `${node.type}!${Object.keys(configById).length}`;
    configById[id] = node.settings;
    return id;
  };
  return { layout: place(panels), configById, globalVariables: {}, userNodes: {}, playbackConfig: { speed: 1 } };
}

// The app says the first of the settings of its own panels, and the second when it is slow.
const NOT_OF_THE_DATA = /^(Panel action resulted in identical config|Message receiveTime very different from player)/;

function isTrouble(message) {
  return ["error", "warning"].includes(message.type()) && !NOT_OF_THE_DATA.test(message.text());
}

async function serve(file) {
  const server = createServer((request, response) => {
    answer(request, response, file).catch((error) => response.destroy(error));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

async function answer(request, response, file) {
  const path = locate(new URL(request.url, "http://localhost").pathname, file);
  const content = path && (await stat(path).catch(() => undefined));
  if (!content?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
  const start = Number(range?.[1] ?? 0);
  const end = Math.min(Number(range?.[2] || Infinity), content.size - 1);
  response.writeHead(range ? 206 : 200, {
    "accept-ranges": "bytes",
    "content-length": end - start + 1,
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    ...(range && { "content-range": `bytes ${start}-${end}/${content.size}` }),
  });
  createReadStream(path, { start, end }).pipe(response);
}

function locate(pathname, file) {
  const [, folder, ...rest] = normalize(decodeURIComponent(pathname)).split("/");
  if (folder === "") {
    return join(HERE, "foxglove_app.html");
  }
  return folder === "file" ? file : FOLDERS[folder] && join(FOLDERS[folder], ...rest);
}

function nanoseconds({ sec, nsec }) {
  return BigInt(sec) * 1_000_000_000n + BigInt(nsec);
}

/** The running app, seen through its page. What is asked of it waits until the app shows something. */
class App {
  #close;

  /** `troubles` are the errors and warnings in the browser's console. */
  constructor(page, troubles, close) {
    this.page = page;
    this.troubles = troubles;
    this.#close = close;
  }

  async close() {
    await this.#close();
  }

  /** Waits until the function returns what passes the test, and returns that. */
  async until(read, test) {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const value = await read();
      if (test(value)) {
        return value;
      }
      if (Date.now() > deadline) {
        throw new Error(`the app still shows ${JSON.stringify(value)}, with ${JSON.stringify(this.troubles)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Opens a local file instead of the data source. */
  async open(file) {
    this.troubles.length = 0;
    // The app creates its panels anew.
    await this.page.evaluate(() => delete window.seenMessages);
    await this.page.locator("input[data-puppeteer-file-upload]").setInputFiles(file);
  }

  /** Waits until the description of the data source passes a test, and returns it. */
  async source(test) {
    const name = this.page.getByText("Current source").locator("xpath=following-sibling::*");
    return await this.until(async () => await name.textContent(), test);
  }

  /** Waits until the topics pass a test, and returns them: the names of their schemas by their own. */
  async topics(test) {
    await this.#openTab("Topics");
    const rows = this.page.locator("li", { has: this.page.locator("[data-topic-stat=count]") });
    const titles = (all) => all.map((each) => [...each.querySelectorAll("[title]")].map(({ title }) => title));
    return await this.until(async () => new Map(await rows.evaluateAll(titles)), test);
  }

  /** Waits until the problems pass a test, and returns their texts. */
  async problems(test) {
    await this.#openTab("Problems");
    const list = this.page.locator("li [role=button]");
    const none = this.page.getByText("No problems found");
    await list.or(none).first().waitFor();
    return await this.until(async () => await list.allInnerTexts(), test);
  }

  /** Waits until the lines of a panel pass a test, and returns them. A value is on the line of its name. */
  async lines(n, test) {
    const read = async () => {
      const text = (await this.panel(n).innerText()).replace(/▶\n/g, "").replace(/\u00a0/g, " ");
      return text.replace(/ \n/g, " ").split(/\s*\n\s*/).filter((line) => line !== "");
    };
    return await this.until(read, test);
  }

  /** Returns where the panel is that was arranged as the nth of all, from 0. */
  panel(n) {
    return this.page.getByTestId(new RegExp(`^panel-mouseenter-container .*!${n}$`));
  }

  /** Changes a value in the Parameters panel. */
  async setParameter(name, value) {
    const parameter = this.page.locator("tr", { has: this.page.getByTitle(name, { exact: true }) });
    await parameter.locator("textarea").fill(JSON.stringify(value));
    await parameter.getByRole("button", { name: "Submit change" }).click();
  }

  /** Calls a service, which needs a panel of the type SERVICE_PANEL, and returns the response. */
  async callService(name, request) {
    await this.page.waitForFunction(() => window.callService);
    const response = this.page.evaluate((call) => window.callService(...call), [name, request]);
    // The app waits forever for the response of a call that fails.
    const tooLate = new Promise((_resolve, reject) => setTimeout(reject, PATIENCE_MS, new Error(`${name} does not respond`)).unref());
    return await Promise.race([response, tooLate]);
  }

  /** Waits until the app has read this many messages of its file, and returns them, with their nanoseconds. */
  async messages(count) {
    await this.until(async () => await this.page.evaluate(() => window.seenMessages?.all.length), (n) => n === count);
    return await this.#seen(() => window.seenMessages.all);
  }

  /** Returns the times of the first and the last message, in nanoseconds. */
  async timeRange() {
    const range = await this.page.evaluate(() => [window.seenMessages.startTime, window.seenMessages.endTime]);
    return range.map(nanoseconds);
  }

  /** Goes to a time in nanoseconds, and returns the messages that the app shows there. */
  async seek(time) {
    const seconds = Number(time) / 1e9;
    await this.page.evaluate((target) => window.seenMessages.seek(target), seconds);
    await this.page.waitForFunction((target) => {
      const { soughtTime, atSoughtTime } = window.seenMessages;
      return atSoughtTime?.length > 0 && Math.abs(soughtTime.sec + soughtTime.nsec / 1e9 - target) < 1e-5;
    }, seconds);
    return await this.#seen(() => window.seenMessages.atSoughtTime);
  }

  async #seen(messages) {
    const all = await this.page.evaluate(messages);
    return all.map(({ topic, receiveTime, message }) => ({ topic, time: nanoseconds(receiveTime), message }));
  }

  async #openTab(name) {
    await this.page.getByRole("tab", { name }).click();
  }
}
