import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { reportSuspicion } from "#lib/inspection/report-suspicion";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { endProhibited } from "#lib/prohibited/end-prohibited";
import { type EnterProhibited, enterProhibited } from "#lib/prohibited/enter-prohibited";
import { carryOutRecalls } from "#lib/recalls/keep-recalling";
import { conformityOf } from "#lib/returns/item-facts";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { detainItem } from "#lib/verification/detain-item";
import { liftHold } from "#lib/verification/lift-hold";
import { listVerificationQueue } from "#lib/verification/list-verification-queue";

type Entry = z.infer<typeof EnterProhibited>;

async function received(gcode: string) {
  const sale = await makeSale({ lines: [{ qty: "1", gcode }] });
  const { plate } = await makePiece(sale, await makeReturn(sale));
  return { barCode: sale.lines[0]?.barCode ?? "", plate };
}

async function enter(change: Partial<Entry>) {
  const entry: Entry = {
    barCode: null,
    hsPrefix: null,
    source: "禁止进境物品目录",
    reason: "含濒危动物成分",
    validFrom: "2026-01-01",
    validTo: null,
    ...change,
  };
  const answer = await runUseCase(await actorFor("supervisor"), enterProhibited, entry);
  await carryOutRecalls();
  return answer;
}

describe("prohibited goods go to the officer before anything moves", () => {
  test("by their barcode, and stand on the officer's list", async () => {
    const { plate, barCode } = await received("3304990039");
    await enter({ barCode });
    const holdReason = "禁止进境物品目录：含濒危动物成分";
    const piece = await readPiece(plate);
    expect(piece).toMatchObject({ hold: "customs", holdReason, prohibitedBy: "禁止进境物品目录" });
    expect(conformityOf(piece, new Date()).reasons).toContain("prohibited");
    const { total } = await runUseCase(await actorFor("officer"), listVerificationQueue, {});
    expect(total).toBeGreaterThan(0);
  });

  test.each([
    ["97019999", "970199", true],
    ["9701999900", "9701999900", true],
    ["9801990000", "970199", false],
  ])("HS code %s under the beginning %s: %s", async (gcode, hsPrefix, isStopped) => {
    const { plate } = await received(gcode);
    const { id } = await enter({ hsPrefix });
    expect((await readPiece(plate)).hold).toBe(isStopped ? "customs" : null);
    await runUseCase(await actorFor("supervisor"), endProhibited, { id, reason: "目录修订" });
    const again = { id, reason: "再停用" };
    expect(await refusalOf(runUseCase(await actorFor("supervisor"), endProhibited, again))).toBe(
      "entry_ended",
    );
  });

  test("and are not stopped again by the same entry once the officer let them go", async () => {
    const { plate, barCode } = await received("3304990039");
    await enter({ barCode });
    const lift = { plate, kind: "customs" as const, reason: "成分证明合格" };
    await runUseCase(await actorFor("officer"), liftHold, lift);
    await carryOutRecalls();
    expect(await readPiece(plate)).toMatchObject({ hold: null, prohibitedBy: null });
  });

  test("but by another entry of the same goods, and by the same goods entered anew", async () => {
    const { plate, barCode } = await received("3304990039");
    const officer = await actorFor("officer");
    const letGo = () =>
      runUseCase(officer, liftHold, { plate, kind: "customs" as const, reason: "成分证明合格" });
    const { id } = await enter({ barCode });
    await letGo();
    await enter({ barCode, source: "海关总署公告", reason: "检出检疫性有害生物" });
    expect(await readPiece(plate)).toMatchObject({ hold: "customs", prohibitedBy: "海关总署公告" });
    await letGo();
    await runUseCase(officer, endProhibited, { id, reason: "目录修订" });
    await enter({ barCode });
    expect(await readPiece(plate)).toMatchObject({ hold: "customs", prohibitedBy: "禁止进境物品目录" });
  });

  test("but not before the first day of an entry, nor for an officer's clerk to enter", async () => {
    const { plate, barCode } = await received("3304990039");
    await enter({ barCode, validFrom: "2099-01-01" });
    expect(await readPiece(plate)).toMatchObject({ hold: null });
  });
});

test("a suspicion stops a piece, and only an officer lifts it", async () => {
  const { plate } = await received("3304990039");
  const said = { plate, suspicion: "counterfeit" as const, reason: "防伪码查无" };
  await runUseCase(await actorFor("inspector"), reportSuspicion, said);
  expect(await readPiece(plate)).toMatchObject({
    state: "received",
    hold: "customs",
    holdReason: "防伪码查无",
  });
  const lift = { plate, kind: "customs" as const, reason: "查实" };
  expect(await refusalOf(runUseCase(await actorFor("supervisor"), liftHold, lift))).toBe("hold_kind_differs");
});

describe("an officer detains", () => {
  const paper = { documentNo: "扣字2026-0018", reason: "侵权嫌疑" };

  test("with a document and the PIN, whatever the piece waits for", async () => {
    const { plate } = await received("3304990039");
    const officer = await signerFor("officer");
    const wrong = { plate, ...paper, pin: "000000" };
    expect(await refusalOf(runUseCase(officer, detainItem, wrong))).toBe("pin_wrong");
    await runUseCase(officer, detainItem, { plate, ...paper, pin });
    expect(await readPiece(plate)).toMatchObject({ state: "detained", outcome: "detained" });
  });

  test("and nobody else does", async () => {
    const { plate } = await received("3304990039");
    const supervisor = await signerFor("supervisor");
    expect(await refusalOf(runUseCase(supervisor, detainItem, { plate, ...paper, pin }))).toBe(
      "not_permitted",
    );
  });
});
