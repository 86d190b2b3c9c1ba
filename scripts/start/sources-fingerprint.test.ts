import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sourcesFingerprint } from "./sources-fingerprint.ts";

let root: string;
const put = (path: string, text: string) => writeFileSync(join(root, path), text);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "guicang-sources-"));
  mkdirSync(join(root, "app", "deep"), { recursive: true });
  put("app/page.tsx", "one");
  put("package.json", "{}");
});

afterEach(() => rmSync(root, { recursive: true }));

const changes: [what: string, change: () => void, rebuild: boolean][] = [
  ["nothing", () => {}, false],
  ["a file touched but equal", () => put("app/page.tsx", "one"), false],
  ["a file changed", () => put("app/page.tsx", "two"), true],
  ["a file added deep down", () => put("app/deep/route.ts", ""), true],
  ["a file gone", () => rmSync(join(root, "app/page.tsx")), true],
  ["a file renamed", () => renameSync(join(root, "app/page.tsx"), join(root, "app/error.tsx")), true],
  ["the lockfile", () => put("package-lock.json", "{}"), true],
  ["a test", () => put("app/page.test.tsx", "three"), false],
  ["a file outside", () => put("README.md", "three"), false],
];

test.each(changes)("%s", (_, change, rebuild) => {
  const before = sourcesFingerprint(root);
  change();
  expect(sourcesFingerprint(root) !== before).toBe(rebuild);
});
