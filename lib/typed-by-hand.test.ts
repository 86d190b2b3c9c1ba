import { expect, test } from "vitest";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { checklists } from "#lib/domain/checklist";
import { inspectItem } from "#lib/inspection/inspect-item";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { eventsOf, loadOf, makeSettled } from "#lib/outbound/load.testing";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { putAway } from "#lib/places/put-away";
import { makeTestZone, makeTote } from "#lib/places/testing";
import { makeAdmitted, makeBooked } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { declarePiece, makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { addToWave } from "#lib/stock/add-to-wave";
import { closeTakingCount } from "#lib/stock/close-taking-count";
import { countInTaking } from "#lib/stock/count-in-taking";
import { getTaking } from "#lib/stock/get-taking";
import { openTaking } from "#lib/stock/open-taking";
import { signTaking } from "#lib/stock/sign-taking";
import { actorFor } from "#lib/testing";
import { verifyItem } from "#lib/verification/verify-item";

/** What the history of a piece says of how its plate came to the bench that did this last. */
async function entryOf(plate: string, type: string): Promise<unknown> {
  const event = (await eventsOf(plate)).findLast((one) => one.type === type);
  return JSON.parse(event?.body ?? "{}").entry;
}

const seen = {
  grade: "good",
  original: "yes",
  batchCode: null,
  expiresOn: null,
  note: null,
} as const;

async function newPiece(): Promise<string> {
  const sale = await makeSale({ lines: [{ qty: "1", gcode: "6109100010" }] });
  return (await makePiece(sale, await makeReturn(sale))).plate;
}

test.each<ScanEntry>(["manual", "scanner"])("a finding and a verdict of a piece tell %s", async (entry) => {
  const plate = await newPiece();
  const checklist = Object.fromEntries(checklists.fashion.map((question) => [question, true]));
  const proposal = { proposedOutcome: null, reason: null };
  await runUseCase(await actorFor("inspector"), inspectItem, {
    plate,
    checklist,
    ...seen,
    ...proposal,
    entry,
  });
  expect(await entryOf(plate, "inspect")).toBe(entry);
  await declarePiece(plate, "accepted");
  const verdict = { verdict: "confirm", checklist: {}, instructionNo: null, pin } as const;
  await runUseCase(await signerFor("officer"), verifyItem, { plate, ...seen, ...verdict, entry });
  expect(await entryOf(plate, "verify")).toBe(entry);
});

test("a put tells it, of the piece itself and of all that stands in what was moved", async () => {
  const clerk = await actorFor("stock_controller");
  const plate = await newPiece();
  const { first } = await makeTestZone("unadmitted");
  const tote = await makeTote("open");
  await runUseCase(clerk, putAway, { code: plate, to: tote, entry: "manual" });
  expect(await entryOf(plate, "put_away")).toBe("manual");
  await runUseCase(clerk, putAway, { code: tote, to: first, entry: "paste" });
  expect(await entryOf(plate, "moved_with_container")).toBe("paste");
});

test("a wave and a load tell it; what came without a scan tells nothing", async () => {
  const controller = await actorFor("stock_controller");
  const [typed, chosen] = [await makeAdmitted(), await makeAdmitted()];
  await runUseCase(controller, addToWave, { waveNo: null, plate: typed.plate, entry: "manual" });
  expect(await entryOf(typed.plate, "put_in_wave")).toBe("manual");
  await runUseCase(controller, addToWave, { waveNo: null, plate: chosen.plate });
  expect(await entryOf(chosen.plate, "put_in_wave")).toBeNull();
  const { plate, sale } = await makeSettled("release");
  const batchNo = await loadOf(controller, "release", [], sale.ebcCode);
  await runUseCase(controller, addToBatch, { batchNo, plate, entry: "manual" });
  expect(await entryOf(plate, "stage")).toBe("manual");
});

test("a count tells how many were typed, and of what was found how it was", async () => {
  const controller = await actorFor("stock_controller");
  const zone = await makeTestZone("stock");
  const [here, stray] = [await makeBooked(), await makeBooked()];
  await runUseCase(controller, putAway, { code: here.plate, to: zone.first });
  const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
  const at = zone.first;
  const first = await actorFor("receiver");
  for (const { plate } of [here, stray]) {
    await runUseCase(first, countInTaking, { takingNo, plate, at, entry: "scanner" });
  }
  await runUseCase(first, closeTakingCount, { takingNo });
  const second = await actorFor("inspector");
  await runUseCase(second, countInTaking, { takingNo, plate: stray.plate, at, entry: "manual" });
  await runUseCase(second, closeTakingCount, { takingNo });
  const supervisor = await actorFor("supervisor");
  await runUseCase(supervisor, signTaking, { takingNo, remark: "逐架复盘" });
  expect(await runUseCase(supervisor, getTaking, { takingNo })).toMatchObject({ result: { typed: 1 } });
  expect(await entryOf(stray.plate, "found_in_taking")).toBe("manual");
});
