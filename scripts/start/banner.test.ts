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

test("names the boxes a newcomer may scan first, each with what lies in it", () => {
  writeFileSync(
    join(folder, "demo-accounts.json"),
    JSON.stringify([{ role: "receiver", login: "wang", password: "p-1", pin: "123456", name: "王小收" }]),
  );
  const boxes = [
    { try: "destroy", waybills: ["SF9000000000034"], codes: ["4900099000110"] },
    {
      try: "two_parcels",
      waybills: ["SF9000000000059", "SF9000000000067"],
      codes: ["4900099000110", "4900099000127"],
    },
  ];
  writeFileSync(join(folder, "demo-first-steps.json"), JSON.stringify(boxes));
  const lines = shown().split("\n");
  expect(lines).toContain("  销毁 destroy                      SF9000000000034  4900099000110");
  expect(lines).toContain("  一单两包裹 one return, two boxes  SF9000000000059  4900099000110");
  expect(lines).toContain("                                    SF9000000000067  4900099000127");
});

test("without accounts it says how to make the first", () => {
  expect(shown()).toContain("npm run admin -- create");
});
