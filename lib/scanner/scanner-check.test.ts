import { expect, test } from "vitest";
import { scannerChecks } from "#db/schema/scanner-checks";
import { inScope } from "#db/scope";
import { noAffixes } from "#lib/domain/barcode/affixes";
import { type CheckRead, checkCodes } from "#lib/domain/barcode/scanner-check";
import { runUseCase } from "#lib/run-use-case";
import { checkScanner } from "#lib/scanner/check-scanner";
import { getAffixes } from "#lib/scanner/get-affixes";
import { openScannerCheck } from "#lib/scanner/open-scanner-check";
import { actorFor, refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const newBench = () => uuidv7().slice(-12);
const goodReads = (): CheckRead[] =>
  checkCodes.map(({ key, sent }) => ({
    code: key,
    text: sent.replaceAll("\u001d", "^"),
    ends: ["enter"],
    gaps: [7, 8],
    composed: 0,
  }));
const slow = (reads: CheckRead[]) => reads.map((read) => ({ ...read, gaps: [400] }));

async function lastCheckOf(bench: string) {
  const actor = await actorFor("receiver");
  const { benches } = await runUseCase(actor, (ctx) => openScannerCheck(ctx), undefined);
  return benches.find((one) => one.bench === bench);
}

test("the last check of a bench counts, judged by the keys that came", async () => {
  const bench = newBench();
  const person = await actorFor("dock_clerk");
  const failed = await runUseCase(person, checkScanner, {
    bench,
    affixes: noAffixes,
    reads: slow(goodReads()),
  });
  expect(failed.passed).toBe(false);
  expect(await lastCheckOf(bench)).toMatchObject({ passed: false });
  const now = new Date();
  await runUseCase(person, checkScanner, { bench, affixes: noAffixes, reads: goodReads() }, { now });
  expect(await lastCheckOf(bench)).toMatchObject({ passed: true, checkedAt: now });
});

test("R7 what a scanner sends around every code is kept with its bench's last check", async () => {
  const bench = newBench();
  const person = await actorFor("receiver");
  const read = () => runUseCase(person, getAffixes, { bench });
  expect(await read()).toEqual(noAffixes);
  const affixes = { prefix: "~", suffix: "#" };
  const reads = goodReads().map((one) => ({ ...one, text: `~${one.text}#` }));
  expect(await runUseCase(person, checkScanner, { bench, affixes, reads })).toMatchObject({ passed: true });
  expect(await read()).toEqual(affixes);
  await runUseCase(person, checkScanner, { bench, affixes: noAffixes, reads: goodReads() });
  expect(await read()).toEqual(noAffixes);
  expect(await refusalOf(runUseCase(await actorFor("auditor"), getAffixes, { bench }))).toBe("not_permitted");
});

test("who scans nothing checks nothing, and what was found stays as it was", async () => {
  const bench = newBench();
  const reads = goodReads();
  for (const role of ["declarant", "auditor"] as const) {
    const actor = await actorFor(role);
    expect(await refusalOf(runUseCase(actor, checkScanner, { bench, affixes: noAffixes, reads }))).toBe(
      "not_permitted",
    );
  }
  await runUseCase(await actorFor("officer"), checkScanner, { bench, affixes: noAffixes, reads });
  const change = inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.update(scannerChecks).set({ passed: false }),
  );
  await expect(change).rejects.toThrow();
});

test("the codes are drawn for the screen", async () => {
  const actor = await actorFor("inspector");
  const { codes } = await runUseCase(actor, (ctx) => openScannerCheck(ctx), undefined);
  expect(codes.map(({ drawing }) => [drawing.widths?.length ?? 0, drawing.square?.length ?? 0])).toEqual([
    [expect.any(Number), 0],
    [0, 20],
    [expect.any(Number), 0],
  ]);
});
