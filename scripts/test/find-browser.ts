import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

export type Browser = { path: string; how: string };

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];
const knownPlaces = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A browser that is there already: the one named by CHROMIUM_PATH, the system's, or Playwright's own download. */
export function findBrowser(): Browser | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
    return { path: named, how: "named by CHROMIUM_PATH" };
  }
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const system = [...onPath, ...knownPlaces].find((path) => existsSync(path));
  if (system) return { path: system, how: "the system's" };
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? { path: downloaded, how: "Playwright's download" } : null;
}
