// The whole path with real clicks: a pair writes, the family approves, a facilitator tags, search finds, a panel is printed.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { createRequire } from "node:module";
import { signIn, startBrowser, startDemo } from "./site.mjs";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const STORY = "Den nat blæste det, så vi ikke kunne høre fødemodtagelsen i telefonen. Sundhedsplejersken kom om tirsdagen og satte sig på køkkengulvet sammen med os. Hun spurgte, hvordan jeg havde det, før hun spurgte til børnene.";
const QUOTE = "Hun spurgte, hvordan jeg havde det, før hun spurgte til børnene.";
const TITLE = "På køkkengulvet";
const PORTRAIT = new URL("../../crates/cli/demo/portraits/F01.jpg", import.meta.url).pathname;

let demo;
let browser;
let story;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), startBrowser()]);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Nothing on the page that keeps somebody out. axe is read through the debugger, which the page's own policy does not bind. */
async function isAccessible(page) {
  await page.evaluate(await readFile(AXE, "utf8"));
  const found = await page.evaluate(() => globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }));
  const told = found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  assert.deepEqual(told, [], `${page.url()} keeps somebody out`);
}

test("a pair writes a story on a phone, section by section, with a portrait", async () => {
  const page = await signIn(browser, demo.links.collector, PHONE);
  await isAccessible(page);
  await page.locator("main ul.rows a.title").first().click();
  await isAccessible(page);
  await page.getByRole("link", { name: /ny fortælling|skriv en fortælling|fortælling til/i }).first().click();
  await page.getByLabel("Hvem fortæller?").fill("mor til to");
  await page.getByRole("button", { name: "Begynd at skrive" }).click();

  await page.locator("#body").fill(STORY);
  await isAccessible(page);
  await page.getByRole("button", { name: "Gem og hold pause" }).click();
  await page.waitForURL(/\/stories\/[0-9a-f-]+/);
  story = new URL(page.url()).pathname.match(/^.*\/stories\/[0-9a-f-]+/)[0];
  await assertSays(page, "satte sig på køkkengulvet");

  await page.goto(new URL(`${story}/photos`, page.url()).href);
  await page.getByLabel(/^Ja/).first().check();
  await page.locator("input[type=file]").setInputFiles(PORTRAIT);
  await page.getByLabel("Beskriv billedet").fill("Et køkken med en gul lampe.");
  await page.locator("main form button:not(.plain):not(.quiet)").last().click();
  await page.waitForLoadState();
  assert.equal(await page.locator(".errors").count(), 0, await page.locator("main").innerText());

  await page.goto(new URL(`${story}/finish`, page.url()).href);
  await page.getByLabel("Titel").fill(TITLE);
  await page.getByRole("button", { name: "Den er færdig" }).click();
  await page.waitForLoadState();
  assert.equal(await page.locator(".errors").count(), 0, await page.locator("main").innerText());
  await page.context().close();
});

test("the family hears it, answers use by use, and approves the exact text", async () => {
  const page = await signIn(browser, demo.links.collector, PHONE);
  const origin = new URL(page.url()).origin;

  await page.goto(`${origin}${story}/readings/new`);
  await isAccessible(page);
  for (const fits of await page.getByLabel("Det passer").all()) await fits.check();
  await page.locator("summary#quote").click();
  await page.getByLabel(QUOTE).check();
  await page.locator("#by").fill("mor");
  await page.getByRole("button", { name: "Godkend fortællingen" }).click();
  await page.waitForLoadState();
  assert.equal(await page.locator(".errors").count(), 0, await page.locator("main").innerText());

  await page.goto(`${origin}${story}/consents`);
  await isAccessible(page);
  for (const group of await page.locator("ol.questions fieldset").all()) await group.getByLabel("Ja").check();
  await page.locator("input[name=naming][value=first]").check();
  await page.locator("input[name=place]").first().check();
  await page.locator("#given_by").fill("mor");
  await page.locator("input[name=manner]").first().check();
  await page.locator("main form .bar button").click();
  await page.waitForLoadState();
  assert.equal(await page.locator(".errors").count(), 0, await page.locator("main").innerText());
  await page.context().close();
});

test("a facilitator tags a sentence by tapping it and choosing a theme", async () => {
  const page = await signIn(browser, demo.links.facilitator);
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}${story}/highlights`);
  await isAccessible(page);
  await tap(page, page.locator("label.sentence", { hasText: QUOTE }));
  await page.keyboard.press("b");
  await page.locator(".passages .passage", { hasText: QUOTE }).waitFor();
  await page.reload();
  assert.equal(await page.locator(".passages .passage", { hasText: QUOTE }).count(), 1);
  assert.ok((await page.locator("label.sentence mark[data-ink=B]").count()) > 0);
  await page.context().close();
});

test("search finds the story by another form of its words", async () => {
  const page = await signIn(browser, demo.links.reader);
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.waitForURL(/searches/);
  await isAccessible(page);
  await page.locator("#q").fill("køkkengulv");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: TITLE }).first().waitFor();
  await isAccessible(page);
  assert.match(await page.locator(".hits mark").first().innerText(), /køkkengulvet/i);
  await page.context().close();
});

test("while a query is typed it can be gone on with, and a hit opens where its words stand", async () => {
  const page = await signIn(browser, demo.links.organiser);
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}${story.replace(/stories.*/, "searches")}`);
  const box = page.locator("#q");
  await box.pressSequentially("gulv køkkengu");
  await page.getByRole("option", { name: "køkkengulv" }).waitFor();
  await isAccessible(page);
  await page.keyboard.press("Escape");
  assert.equal(await box.inputValue(), "gulv køkkengu");
  assert.equal(await box.getAttribute("aria-expanded"), "false");

  await box.press("Backspace");
  await page.getByRole("option", { name: "køkkengulv" }).waitFor();
  await page.keyboard.press("ArrowDown");
  assert.equal(await box.inputValue(), "gulv køkkengulv");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: TITLE }).last().click();
  await page.locator("mark#found-1").waitFor();
  assert.equal(new URL(page.url()).hash, "#found-1");
  await isAccessible(page);
  await page.context().close();
});

test("an organiser hangs the story and downloads a PDF whose text is the story's", async () => {
  const page = await signIn(browser, demo.links.exhibitor);
  await page.getByRole("link", { name: "Udstilling" }).first().click();
  await page.locator("main .card a, main .rows a.title").first().click();
  await isAccessible(page);
  const exhibition = new URL(page.url()).pathname.match(/^.*\/exhibitions\/[0-9a-f-]+/)[0];
  const origin = new URL(page.url()).origin;

  await page.goto(`${origin}${exhibition}/panels/new?layout=story`);
  await page.getByLabel(TITLE).first().check();
  await page.locator("main form[method=post] button").last().click();
  await page.waitForURL(/\/panels\/[0-9a-f-]{36}/);

  await page.goto(`${origin}${exhibition}/exports`);
  await isAccessible(page);
  await page.locator("input[name=profile][value=arkiv]").check();
  const choices = await page.locator("#choice option").allInnerTexts();
  await page.locator("#choice").selectOption({ index: choices.findIndex((choice) => choice.includes(TITLE)) });
  await page.locator("main form[method=post] button:not(.plain)").last().click();
  await page.waitForURL(/\/exports\/[0-9a-f-]{36}/, { timeout: 60_000 }).catch(async (late) => {
    throw new Error(`${late.message}\n${page.url()}\n${await page.locator("main").innerText()}`);
  });
  await isAccessible(page);

  const link = await page.locator("a[href*='/sheets']").first().getAttribute("href");
  const answer = await page.context().request.get(new URL(link, origin).href);
  assert.equal(answer.status(), 200);
  const file = join(tmpdir(), "genlyd-browser-panel.pdf");
  await writeFile(file, await answer.body());
  const text = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }).replace(/[\s\u00a0]+/g, " ");
  for (const sentence of STORY.split(/(?<=\.) /)) assert.ok(text.includes(sentence), `»${sentence}« is missing in:\n${text}`);
  assert.ok(text.includes(TITLE));
  await page.context().close();
});

test("when the family takes it back it is gone at once, and the ledger says what hangs", async () => {
  const page = await signIn(browser, demo.links.organiser);
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}${story}/withdrawals`);
  await isAccessible(page);
  await page.locator("input[name=scope][value=everything]").check();
  await page.locator("#given_by").fill("mor");
  await page.locator("main form[method=post] button").last().click();
  await page.waitForLoadState();
  assert.equal(await page.locator(".errors").count(), 0, await page.locator("main").innerText());

  const reader = await signIn(browser, demo.links.reader);
  await reader.goto(`${origin}${story}`);
  assert.ok(!(await reader.locator("body").innerText()).includes("køkkengulvet"));
  await reader.goto(`${origin}${story.replace(/stories.*/, "searches?q=k%C3%B8kkengulv")}`);
  assert.ok(!(await reader.locator("main").innerText()).includes(TITLE));
  await reader.context().close();

  await page.goto(`${origin}${story}`);
  const told = await page.locator("main").innerText();
  assert.ok(!told.includes("Sundhedsplejersken kom"));
  assert.match(told, /Tryk \d+/, "the ledger lists what hangs");
  await page.context().close();
});

/** A tap on the first line of a sentence; its middle may lie between two lines. */
async function tap(page, sentence) {
  await sentence.scrollIntoViewIfNeeded();
  const line = await sentence.evaluate((one) => one.getClientRects()[0].toJSON());
  await page.mouse.click(line.x + line.width / 2, line.y + line.height / 2);
}

/** The page says these words. */
async function assertSays(page, words) {
  assert.ok((await page.locator("main").innerText()).includes(words), `»${words}« is not on ${page.url()}`);
}
