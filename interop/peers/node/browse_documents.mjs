// Looks at a page of schema documents in Chromium, from the disk and without a network, as different people do.
//
// Usage: browse_documents.mjs PAGE
//
// Prints one line for each thing that works; fails at the first that does not.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

import { launchChromium } from "./chromium.mjs";

const address = pathToFileURL(resolve(process.argv[2])).href;
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const browser = await launchChromium();

async function open(options) {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  const troubles = [];
  page.on("request", (request) => request.url().split("#")[0] === address || troubles.push(`asks for ${request.url()}`));
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("dialog", (dialog) => troubles.push(`shows ${dialog.message()}`) && dialog.dismiss());
  await page.goto(address);
  return { page, close: async () => (assert.deepEqual(troubles, []), context.close()) };
}

for (const colorScheme of ["light", "dark"]) {
  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
    const { page, close } = await open({ colorScheme, viewport });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= viewport.width, `a screen of ${viewport.width} pixels scrolls to ${width}`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
    assert.deepEqual(violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0].html}`), []);
    await close();
    console.log(`accessible ${colorScheme} ${viewport.width}`);
  }
}

const { page, close } = await open({ permissions: ["clipboard-read", "clipboard-write"] });
const focused = (attribute) => page.evaluate((name) => document.activeElement.getAttribute(name), attribute);

await page.keyboard.press("Tab");
assert.equal(await focused("href"), "#content");
console.log("keyboard: content is skipped to");

const sought = await page.evaluate(() => [...document.querySelectorAll("nav li a")].at(-1).hash.slice(1));
await page.keyboard.press("/");
await page.keyboard.type(sought);
assert.match(await page.textContent("#results"), /^1 of \d+ types$/);
await page.keyboard.press("Enter");
assert.equal(new URL(page.url()).hash, `#${sought}`);
assert.ok(await page.locator(`section[id="${sought}"]`).isVisible());
console.log("keyboard: a type is found");

const panels = page.locator(".panels").first();
const titles = await panels.getByRole("tab").allTextContents();
await panels.getByRole("tab").first().focus();
for (const title of titles) {
  assert.equal(await page.evaluate(() => document.activeElement.textContent), title);
  await panels.getByRole("button", { name: /Copy|Copied/ }).press("Enter");
  const shown = panels.locator(".panel:not([hidden])");
  const expected = (await shown.getAttribute("data-copy")) ?? (await shown.locator("pre").textContent());
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), expected);
  await panels.locator("[role=tab][aria-selected=true]").press("ArrowRight");
}
console.log("keyboard: every panel is copied");
await close();

const printed = await open({ colorScheme: "dark" });
await printed.page.emulateMedia({ media: "print", colorScheme: "dark" });
assert.equal(await printed.page.locator("nav").isVisible(), false);
assert.ok((await printed.page.locator(".panel, .panel h3").all()).length > 0);
assert.ok(await printed.page.$$eval(".panel, .panel h3", (all) => all.every((each) => each.offsetHeight > 0)));
assert.equal(await printed.page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
await printed.close();
console.log("print: everything, on white");

await browser.close();
