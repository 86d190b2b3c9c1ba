import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { banner } from "./banner.ts";
import { startSettings } from "./settings.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guicang-banner-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const shown = () => banner(startSettings({ DATA_DIR: folder, PORT: "21070" }, []));

test("names the addresses and one account per line, in columns and both languages", () => {
  const accounts = [
    { role: "receiver", login: "wang", password: "p-1", pin: "123456", name: "王小收" },
    { role: "inspector", login: "li.inspector", password: "p-2", pin: "654321", name: "李检" },
  ];
  writeFileSync(join(folder, "demo-accounts.json"), JSON.stringify(accounts));
  const text = shown();
  expect(text).toContain("http://localhost:21070");
  expect(text).toContain("http://localhost:21071");
  expect(text).toContain("收货员 Receiving clerk  wang          p-1            123456  王小收");
  expect(text).toContain("质检员 Inspector        li.inspector  p-2            654321  李检");
});

test("without accounts it says how to make the first", () => {
  expect(shown()).toContain("npm run admin -- create");
});
