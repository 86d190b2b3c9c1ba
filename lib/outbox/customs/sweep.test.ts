import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { makeApplication, makeMessage, system } from "#lib/outbox/customs/message.testing";
import { keepSigned, keepStaged } from "#lib/outbox/customs/on-its-way";
import { makeFolder } from "#lib/outbox/customs/signer.testing";
import { sweepSigned } from "#lib/outbox/customs/sweep-signed";
import { sweepStaged } from "#lib/outbox/customs/sweep-staged";
import { stageFile } from "#lib/outbox/drop-file";
import { asSystem } from "#lib/testing";

const now = new Date();
const staged = (out: string) => readdirSync(join(out, ".staged")).sort();
const makeWaiting = async () => makeMessage([await makeApplication("queued")], { delivered: false });

test("what a killed worker wrote beside the kept file goes, and the kept one stays until it is visible", async () => {
  const out = makeFolder();
  const { id } = await makeWaiting();
  for (const attempt of [1, 2]) await stageFile(out, `${id}.${attempt}`, "张三 310101…");
  expect(await sweepStaged(out, now)).toBe(0);
  await asSystem(keepStaged, { id, stagedAs: `${id}.2` });
  expect(await sweepStaged(out, now)).toBe(1);
  expect(staged(out)).toEqual([`${id}.2`]);
});

test("once a message was delivered nothing of it is left", async () => {
  const out = makeFolder();
  const { id } = await makeWaiting();
  await stageFile(out, `${id}.3`, "by a worker that was killed before the house chose another way");
  await stageFile(out, "somebody else's", "");
  expect(await sweepStaged(out, now)).toBe(0);
  await inScope(system, (tx) => tx.update(outbox).set({ deliveredAt: now }).where(eq(outbox.id, id)));
  expect(await sweepStaged(out, now)).toBe(1);
  expect(staged(out)).toEqual(["somebody else's"]);
});

test("a test of the channel that was cut short leaves nothing either, and no folder is no trouble", async () => {
  const out = makeFolder();
  expect(await sweepStaged(out, now)).toBe(0);
  mkdirSync(join(out, ".staged"));
  for (const [name, agoSeconds] of [
    [".probe-old", 3_600],
    [".probe-new", 1],
  ] as const) {
    writeFileSync(join(out, ".staged", name), "");
    const then = now.getTime() / 1_000 - agoSeconds;
    utimesSync(join(out, ".staged", name), then, then);
  }
  expect(await sweepStaged(out, now)).toBe(1);
  expect(staged(out)).toEqual([".probe-new"]);
});

test("a document whose signature is kept leaves the signer's folder, and one that waits for it stays", async () => {
  const folder = makeFolder();
  const [kept, waiting] = [await makeWaiting(), await makeWaiting()];
  for (const part of ["unsigned", "signed", "wrong"]) {
    mkdirSync(join(folder, part));
    for (const { id } of [kept, waiting]) writeFileSync(join(folder, part, `${id}.xml`), "张三");
  }
  await asSystem(keepSigned, { id: kept.id, signed: "signed" });
  expect(await sweepSigned(folder, now)).toBe(2);
  expect(existsSync(join(folder, "unsigned", `${waiting.id}.xml`))).toBe(true);
  expect(readdirSync(join(folder, "signed"))).toEqual([`${waiting.id}.xml`]);
  expect(readdirSync(join(folder, "wrong"))).toHaveLength(2);
  expect(await sweepSigned(join(folder, "no such"), now)).toBe(0);
});
