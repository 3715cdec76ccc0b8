// A program started for one test: the demo in a folder of its own, and a browser before it.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const PORT = 18431;

/** Starts the demo and resolves once it has printed a sign-in link for each role. */
export async function startDemo() {
  const folder = await mkdtemp(join(tmpdir(), "genlyd-browser-"));
  const program = spawn(process.env.GENLYD, ["demo", "--data", join(folder, "demo"), "--listen", `127.0.0.1:${PORT}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const links = await new Promise((resolve, reject) => {
    let said = "";
    const found = {};
    program.on("exit", (code) => reject(new Error(`the demo ended with ${code}:\n${said}`)));
    program.stdout.on("data", (piece) => {
      said += piece;
      for (const [, role, link] of said.matchAll(/^\s*([a-z]+)\s+.*?(http:\/\/\S+\/sessions\/links\/[0-9a-f]+)/gm)) {
        found[role] = link;
      }
      if (["organiser", "collector", "facilitator", "exhibitor", "reader"].every((role) => found[role])) resolve(found);
    });
  });
  return {
    links,
    async stop() {
      program.removeAllListeners("exit");
      program.kill("SIGTERM");
      await new Promise((resolve) => program.once("exit", resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A browser without anything in it that calls home. */
export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A page signed in by link. */
export async function signIn(browser, link, options = {}) {
  const context = await browser.newContext({ locale: "da-DK", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(link);
  await page.getByRole("button", { name: "Log ind" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sessions"));
  return page;
}
