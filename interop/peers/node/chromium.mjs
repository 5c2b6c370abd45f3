// Starts Debian's Chromium for the scripts that need a browser.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

import { chromium } from "playwright-core";

const QUIET = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

// With this, pages get WebGL without a graphics card.
export const SOFTWARE_GRAPHICS = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

export function launchChromium(graphics = ["--disable-gpu"]) {
  return chromium.launch({ executablePath: executable("chromium"), args: [...QUIET, ...graphics] });
}

function executable(name) {
  for (const folder of process.env.PATH.split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // It is in another folder.
    }
  }
  throw new Error(`${name} is not on the path`);
}
