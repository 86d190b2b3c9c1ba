import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Counts, countReport, readPlaywright, readVitest } from "./counts.ts";

const gone = (): Counts => {
  throw new Error("no such file");
};

const cases: [what: string, ok: boolean, read: () => Counts, counted: Counts][] = [
  ["all well", true, () => ({ passed: 3, failed: 0 }), { passed: 3, failed: 0 }],
  ["some failed", false, () => ({ passed: 3, failed: 2 }), { passed: 3, failed: 2 }],
  ["a file that did not even load", false, () => ({ passed: 3, failed: 0 }), { passed: 3, failed: 1 }],
  ["no report of a failure", false, gone, { passed: 0, failed: 1 }],
  ["no report of a success", true, gone, { passed: 0, failed: 1 }],
];

test.each(cases)("%s", (_, ok, read, counted) => {
  expect(countReport(ok, read)).toEqual(counted);
});

function written(report: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "guicang-counts-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

test("what failed is told by its file, its name and the first lines of why", () => {
  const failed = { fullName: "counts", status: "failed", failureMessages: ["one\ntwo\nthree\nfour"] };
  const passed = { fullName: "adds", status: "passed", failureMessages: [] };
  const loaded = { name: "a.test.ts", status: "failed", message: "", assertionResults: [passed, failed] };
  const broken = { name: "b.test.ts", status: "failed", message: "no such module", assertionResults: [] };
  const file = written({ numPassedTests: 1, numFailedTests: 1, testResults: [loaded, broken] });
  expect(readVitest(file)).toEqual({
    passed: 1,
    failed: 1,
    failures: ["a.test.ts › counts\n    one\n    two\n    three", "b.test.ts\n    no such module"],
  });
});

test("a file whose browser test failed is named once, however deep its tests lie", () => {
  const [one, two] = ["one", "two"].map((title) => ({ title, ok: false, file: "offices.spec.ts" }));
  const fine = { title: "fine", ok: true, file: "dock.spec.ts" };
  const suites = [{ specs: [fine] }, { specs: [one], suites: [{ specs: [two] }] }];
  expect(readPlaywright(written({ stats: { expected: 1, unexpected: 2 }, suites }))).toEqual({
    passed: 1,
    failed: 2,
    failures: ["offices.spec.ts › one", "offices.spec.ts › two"],
    failedFiles: ["offices.spec.ts"],
  });
});
