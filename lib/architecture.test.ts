import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";

const files = execFileSync("git", ["ls-files"], { encoding: "utf8" }).trim().split("\n");
const code = files.filter((file) => /\.(ts|tsx|mjs|js)$/.test(file));
const areas = new Set(
  files
    .flatMap((file) => /^lib\/([a-z-]+)\//.exec(file)?.[1] ?? [])
    .filter((area) => !["domain", "returns", "auth", "http", "i18n", "outbox"].includes(area)),
);

const importsOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/from "(#[^"]+)"/g)].map((match) => match[1] ?? "");

test.each(code)("%s stays under 200 lines", (file) => {
  expect(readFileSync(file, "utf8").split("\n").length).toBeLessThanOrEqual(201);
});

test("names say what a file is", () => {
  const vague = files.filter((file) =>
    /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.(?!json))/.test(file),
  );
  const camel = code.filter((file) => /[A-Z]/.test(basename(file)));
  const barrels = code.filter((file) => basename(file).startsWith("index."));
  expect({ vague, camel, barrels }).toEqual({ vague: [], camel: [], barrels: [] });
});

describe("areas never import each other", () => {
  test.each([...areas])("%s", (area) => {
    const foreign = code
      .filter((file) => file.startsWith(`lib/${area}/`) && !/(\.test|testing)\.tsx?$/.test(file))
      .flatMap((file) =>
        importsOf(file).map((target) => [file, /^#lib\/([a-z-]+)\//.exec(target)?.[1] ?? ""]),
      )
      .filter(([, target]) => target !== area && areas.has(target ?? ""));
    expect(foreign).toEqual([]);
  });
});

test("only move-item and record-fact change items, returns, parcels and applications", () => {
  const writers = code.filter(
    (file) =>
      !/\.test\.tsx?$|testing\.ts$/.test(file) &&
      /\.update\((items|returns|parcels|applications)\)/.test(readFileSync(file, "utf8")),
  );
  expect(writers).toEqual(["lib/returns/move-item.ts", "lib/returns/record-fact.ts"]);
});

test("only record-change changes what is true of a change and of the lines it leaves", () => {
  const writers = code.filter(
    (file) =>
      !/\.test\.tsx?$|testing\.ts$/.test(file) &&
      /\.update\((applicationChanges|applicationLines)\)/.test(readFileSync(file, "utf8")),
  );
  expect(writers).toEqual(["lib/returns/record-change.ts"]);
});

test("only these open a transaction, and none of them inside another of its pool", () => {
  const openers = code.filter(
    (file) =>
      /^(app|components|lib)\//.test(file) &&
      !/\.test\.tsx?$|testing\.ts$/.test(file) &&
      /\binScope\(/.test(readFileSync(file, "utf8")),
  );
  expect(openers).toEqual([
    "lib/auth/actor-of-key.ts",
    "lib/auth/find-session.ts",
    "lib/auth/prove-password.ts",
    "lib/auth/prove-pin.ts",
    "lib/http/answer-ready.ts",
    "lib/outbox/claim-due.ts",
    "lib/returns/publish-draw-day.ts",
    "lib/run-use-case.ts",
  ]);
});

test("only env.ts and the scripts read the environment", () => {
  const readers = code.filter(
    (file) =>
      !/^(scripts|sandbox|bench|proof|e2e)\/|\.test\.ts$|^(lib\/env|proxy|next\.config|playwright\.config|vitest\.config)\b/.test(
        file,
      ) && readFileSync(file, "utf8").includes("process.env"),
  );
  expect(readers).toEqual([]);
});

test("every path the README cites is there", () => {
  const text = readFileSync("README.md", "utf8");
  const cited = [
    ...[...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? ""),
    ...[
      ...text.matchAll(/`((?:app|components|lib|db|sandbox|scripts|proof|bench|e2e|docs)(?:\/[^`\s<]+)?)`/g),
    ].map((match) => match[1] ?? ""),
  ];
  const missing = cited.filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)));
  expect(missing).toEqual([]);
  expect(cited.length).toBeGreaterThan(15);
});
