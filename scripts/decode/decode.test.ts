import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { contentChecks } from "#lib/domain/gs1/content-checks";
import { checkWords } from "./words.ts";

test("one code a line comes in, one JSON object a line goes out", () => {
  const input = "^0109506000134352\\x1d10LOT7\r\n(01)09506000134353\n\nSF1234567890123\n";
  const output = execFileSync(process.execPath, ["scripts/decode.ts"], { input, encoding: "utf8" });
  const lines = output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { kind: "gs1", printed: "(01)09506000134352(10)LOT7" },
    { input: "(01)09506000134353", kind: "refused", why: "校验位 / check digit" },
    { input: "", kind: "refused", fault: { code: "empty" } },
    { kind: "waybillOrOrder", carrier: "sf" },
  ]);
});

test("every content check has words", () => {
  expect(Object.keys(checkWords).sort()).toEqual(Object.keys(contentChecks).sort());
});
