import { expect, test } from "vitest";
import { ExportQuery, type ExportState, exportState } from "#lib/domain/export-file";

const at = new Date("2026-11-21T08:00:00Z");
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
const fresh = { total: null, finishedAt: null, problem: null };

test.each<[string, Parameters<typeof exportState>[0], Date, ExportState]>([
  ["asked for", fresh, at, "waiting"],
  ["begun", { ...fresh, total: 0 }, at, "running"],
  ["finished", { total: 0, finishedAt: at, problem: null }, later(23.99), "ready"],
  ["a day later", { total: 0, finishedAt: at, problem: null }, later(24), "expired"],
  ["without its file", { total: 3, finishedAt: at, problem: "failed" }, at, "failed"],
])("an export %s", (_, row, now, state) => {
  expect(exportState(row, now)).toBe(state);
});

test("the filters of an export are those an address can have", () => {
  expect(ExportQuery.safeParse({ stage: "received", q: "SF1" }).success).toBe(true);
  expect(ExportQuery.safeParse({ "a b": "1" }).success).toBe(false);
  expect(ExportQuery.safeParse({ q: "x".repeat(401) }).success).toBe(false);
  const many = Object.fromEntries(Array.from("abcdefghijklmnopqrstu", (key) => [key, "1"]));
  expect(ExportQuery.safeParse(many).success).toBe(false);
});
