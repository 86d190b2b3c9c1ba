import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { officeKey, readConfig } from "./config.ts";
import { planFlow } from "./customs/flows.ts";
import { shanghaiDigits } from "./customs/receipt.ts";
import { isDone } from "./dispatcher.ts";
import { openJournal } from "./journal.ts";
import { directives, FLOWS, officeScenario, Scenario } from "./scenario.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guicang-journal-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function linesOf(path: string): string[] {
  const lines: string[] = [];
  const journal = openJournal(path);
  journal.replay((line) => lines.push(line));
  journal.close();
  return lines;
}

test("a line that a crash cut short is dropped, and the next one stands by itself", () => {
  const path = join(folder, "log.jsonl");
  const journal = openJournal(path);
  const place = journal.append({ text: "放行" });
  expect(journal.read(place)).toBe('{"text":"放行"}');
  journal.close();
  appendFileSync(path, '{"text":"cut');
  expect(linesOf(path)).toEqual(['{"text":"放行"}']);
  const again = openJournal(path);
  again.append({ n: 2 });
  again.close();
  expect(readFileSync(path, "utf8")).toBe('{"text":"放行"}\n{"n":2}\n');
});

test("the log is replayed over the borders of its chunks, each line at its place", () => {
  const journal = openJournal(join(folder, "log.jsonl"));
  for (let n = 0; n < 20; n += 1) journal.append({ n, text: "审".repeat(150_000) });
  const numbers: number[] = [];
  journal.replay((line, place) => {
    expect(journal.read(place)).toBe(line);
    numbers.push(JSON.parse(line).n);
  });
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => n));
  journal.close();
});

test.each([
  ["", {}],
  ["无备注", {}],
  ["sandbox:vanish", {}],
  ["sandbox:refuse", { flow: "refuse" }],
  ["急 sandbox:review；sandbox:delay=5000", { flow: "review", delayMs: 5000 }],
  ["sandbox:delay=999999", { delayMs: 600_000 }],
])("the note %j asks for %j", (note, expected) => {
  expect(directives(note, "sandbox:")).toEqual(expected);
});

test("an office's own scenario goes before the one for all", () => {
  const scenario = Scenario.parse({ offices: { "*": { answer: "down" }, "3105": { acknowledge: "none" } } });
  expect(officeScenario(scenario, "3105")).toMatchObject({ answer: "ok", acknowledge: "none" });
  expect(officeScenario(scenario, "2992")).toMatchObject({ answer: "down", acknowledge: "accept" });
  expect(officeScenario(Scenario.parse({}), "2992")).toMatchObject({ answer: "ok", acknowledge: "accept" });
});

test.each([
  ["success", [200, 202, 299], [null, 301, 400, 404, 429, 500, 503]],
  ["verdict", [200, 400, 401, 404, 409, 422], [null, 302, 408, 425, 429, 500, 503]],
  ["answer", [200, 400, 500], [null]],
] as const)("until %s: done with %j, repeated on %j", (until, done, repeated) => {
  expect(done.filter((status) => !isDone(until, status))).toEqual([]);
  expect(repeated.filter((status) => isDone(until, status))).toEqual([]);
});

test("Shanghai's clock is eight hours ahead, over midnight and new year", () => {
  expect(shanghaiDigits(Date.parse("2026-12-31T16:00:00.007Z"))).toBe("20270101000000007");
});

const document = {
  copNo: "TH1",
  guid: "G",
  preNo: "T20261120000000001",
  appType: "1",
  replaces: null,
  customsCode: "2991",
  agentCode: "A",
  ebpCode: "P",
  ebcCode: "C",
  invtNo: "31052026I000000123",
  orderNo: "O",
  logisticsNo: "L",
  dxpId: "D",
  lines: [],
  sha256: "",
  envelope: null,
  receivedAt: "2026-11-20T01:00:00.000Z",
  reason: null,
  delayMs: 0,
};

test.each(FLOWS)(
  "%s depends on nothing but the seed and the document, and its receipts never share a time",
  (flow) => {
    const first = planFlow("seed", { ...document, flow });
    expect(planFlow("seed", { ...document, flow })).toEqual(first);
    expect(planFlow("other", { ...document, flow })).not.toEqual(first);
    expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
    const sound = first.filter(({ status }) => status !== "?");
    const timeOf = new Map(
      sound.map(({ status, body }) => [/<returnTime>(\d{17})</.exec(body)?.[1], status]),
    );
    expect(timeOf.size).toBe(new Set(sound.map(({ status }) => status)).size);
  },
);

test("the settings name the variable that is wrong, and each office has its own key", () => {
  const good = {
    SANDBOX_PORT: "4001",
    DATA_DIR: "data",
    PRODUCT_URL: "http://127.0.0.1:4000",
    CUSTOMS_TOKEN: "t",
    SANDBOX_ROOT: "r",
  };
  expect(readConfig(good)).toMatchObject({
    port: 4001,
    folder: join("data", "sandbox"),
    receiptsUrl: "http://127.0.0.1:4000/api/v1/customs/receipts",
    acknowledgementsUrl: "http://127.0.0.1:4000/api/v1/feedback/acknowledgements",
    delayMs: 400,
  });
  for (const name of Object.keys(good)) {
    expect(() => readConfig({ ...good, [name]: undefined })).toThrow(name);
  }
  expect(() => readConfig({ ...good, SANDBOX_PORT: "70000" })).toThrow("SANDBOX_PORT");
  expect(() => readConfig({ ...good, PRODUCT_URL: "ftp://x" })).toThrow("PRODUCT_URL");
  expect(officeKey("r", "3105")).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(officeKey("r", "3105")).not.toBe(officeKey("r", "2992"));
});
