import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { projectRoot, type Variables } from "./settings.ts";

/** Runs a script as a container does, without `npm start` around it, and returns how it ended and its last words. */
function run(script: string, change: Variables): Promise<{ code: unknown; words: string }> {
  const env = { ...process.env, ...change };
  return new Promise((resolve) => {
    execFile(process.execPath, [script], { cwd: projectRoot, env, timeout: 15_000 }, (error, _, words) =>
      resolve({ code: error?.code ?? 0, words }),
    );
  });
}

const refused: [what: string, change: () => Variables, words: RegExp][] = [
  [
    "a superuser",
    () => ({ DATABASE_URL: process.env.TEST_SUPERUSER_URL }),
    /^✗ DATABASE_URL .*row-level security does not hold/,
  ],
  [
    "the owner of the tables",
    () => ({ DATABASE_URL: process.env.MIGRATE_DATABASE_URL }),
    /^✗ DATABASE_URL .*owns tables/,
  ],
  ["no customs channel", () => ({ CUSTOMS_CHANNEL: "" }), /^✗ CUSTOMS_CHANNEL is missing/],
];

const processes = ["scripts/web.ts", "scripts/worker.ts"].flatMap((script) =>
  refused.map(([what, change, words]) => ({ script, what, change, words })),
);

test.for(processes)("$script refuses $what in one sentence", async ({ script, change, words }) => {
  const ended = await run(script, change());
  expect(ended).toEqual({ code: 1, words: expect.stringMatching(words) });
});
