// Prints what is in a file in the lines that read_mcap.py describes.
import { createHash } from "node:crypto";

const sha256 = (data) => createHash("sha256").update(data).digest("hex");

export class Transcript {
  #lines;
  #seen = new Set();

  constructor(path) {
    this.#lines = [`F\t${path}`];
  }

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

  failure(error) {
    this.#add("E", error.message.replaceAll(/\s+/g, " "));
  }

  print() {
    console.log(this.#lines.join("\n"));
  }

  #add(...columns) {
    this.#lines.push(columns.join("\t"));
  }
}
