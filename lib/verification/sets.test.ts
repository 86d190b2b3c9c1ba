import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { verificationSetConclusions } from "#db/schema/verification-sets";
import { inScope } from "#db/scope";
import type { Context } from "#lib/context";
import { takeTurnsDeciding } from "#lib/house-settings.testing";
import { eventsOf } from "#lib/outbound/load.testing";
import { lockItem } from "#lib/returns/lock-item";
import { raceBehind } from "#lib/returns/race.testing";
import { recordItemFact } from "#lib/returns/record-fact";
import { readFindings, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { asSystem, refusalOf } from "#lib/testing";
import { verdictsAtOnce } from "#lib/verification/carry-out-pieces";
import { ConcludeSet, concludeSet } from "#lib/verification/conclude-set";
import { getSet } from "#lib/verification/get-set";
import { carryOutSets } from "#lib/verification/keep-concluding";
import { lookAtPiece } from "#lib/verification/look-at-piece";
import { openSet } from "#lib/verification/open-set";
import {
  conclude,
  conclusionOf,
  good,
  opened,
  seeDrawn,
  standingIn,
  waitingArticle,
} from "#lib/verification/set.testing";

takeTurnsDeciding();

const system = { scope: "system", code: null, actorId: null } as const;

/** What the history of a piece says of its verdict. */
async function verdictIn(plate: string): Promise<object> {
  const said = (await eventsOf(plate)).find(({ type }) => type === "verify");
  return { by: said?.actorId, ...JSON.parse(said?.body ?? "{}") };
}

const hold = (plate: string) =>
  asSystem(
    (ctx: Context, given: string) =>
      lockItem(ctx, given).then((piece) =>
        recordItemFact(ctx, piece, { hold: "recall", holdReason: "召回" }, { type: "recalled" }),
      ),
    plate,
  );

describe("a yes to all", () => {
  test("waits for each drawn piece, and then stands in the history of every one with whether it was seen", async () => {
    const { officer, setNo, plates } = await opened(good(7), 10);
    expect(await refusalOf(conclude(officer, setNo, "confirm"))).toBe("set_unseen");
    const drawn = await seeDrawn(officer, setNo);
    expect(await conclude(officer, setNo, "confirm")).toEqual({ setNo, status: "confirmed" });
    for (const plate of plates) {
      expect(await readPiece(plate)).toMatchObject({ state: "admitted", verdict: "confirm" });
      const seen = drawn.includes(plate);
      expect(await verdictIn(plate)).toMatchObject({
        by: officer.userId,
        setNo,
        look: seen ? "seen" : "unseen",
      });
      const finding = (await readFindings(plate)).find(({ kind }) => kind === "verification");
      expect(finding).toMatchObject({ foundBy: officer.userId, checklist: seen ? { complete: true } : {} });
    }
    expect(await refusalOf(conclude(officer, setNo, "confirm"))).toBe("set_concluded");
  });

  test("is refused with a wrong PIN, and without words on where an instruction's number comes from", async () => {
    const { officer, setNo } = await opened(good(1));
    await seeDrawn(officer, setNo);
    const wrong = { ...conclusionOf(setNo, "confirm"), pin: "000000" };
    expect(await refusalOf(runUseCase(officer, concludeSet, wrong))).toBe("pin_wrong");
    expect(await runUseCase(officer, getSet, { setNo })).toMatchObject({ status: "open", conclusion: null });
    const unsaid = { ...conclusionOf(setNo, "confirm"), instructionNo: "CY2991202600017" };
    expect(ConcludeSet.safeParse(unsaid).success).toBe(false);
    expect(ConcludeSet.safeParse({ ...unsaid, instructionSource: "transcribed" }).success).toBe(true);
  });

  test("leaves out and lists what is held meanwhile", async () => {
    const { officer, setNo } = await opened(good(6), 10);
    await seeDrawn(officer, setNo);
    const other = (await standingIn(setNo)).find(({ drawn }) => !drawn)?.plate ?? "";
    await hold(other);
    await conclude(officer, setNo, "confirm");
    const left = (await standingIn(setNo)).filter(({ result }) => result === "left_out");
    expect(left).toMatchObject([{ plate: other, reason: "held", seen: false }]);
    expect(await readPiece(other)).toMatchObject({ state: "declared", verdict: null, hold: "recall" });
  });
});

describe("a difference", () => {
  test("at one drawn piece sends all of them to be looked at one by one", async () => {
    const { officer, setNo, code, plates } = await opened(good(3));
    const [first = ""] = plates;
    await runUseCase(officer, lookAtPiece, { setNo, plate: first, agrees: false });
    await seeDrawn(officer, setNo);
    expect(await refusalOf(conclude(officer, setNo, "confirm"))).toBe("set_differs");
    expect(await refusalOf(conclude(officer, setNo, "dropped"))).toBe("set_differs");
    expect(await conclude(officer, setNo, "single")).toEqual({ setNo, status: "single" });
    for (const plate of plates) expect(await readPiece(plate)).toMatchObject({ verdict: null });
    expect(await refusalOf(runUseCase(officer, openSet, { kind: "article", code }))).toBe("set_empty");
  });

  test("that comes while the yes is signed comes too late, and says so", async () => {
    const { officer, setNo, plates } = await opened(good(2));
    await seeDrawn(officer, setNo);
    const [plate = ""] = plates;
    const [yes, late] = await raceBehind(officer, concludeSet, conclusionOf(setNo, "confirm"), () =>
      runUseCase(officer, lookAtPiece, { setNo, plate, agrees: false }),
    );
    expect(yes.status).toBe("fulfilled");
    expect(late).toMatchObject({ status: "rejected", reason: { code: "set_concluded" } });
  });

  test("is not hidden by a piece of another set or one set apart", async () => {
    const { officer, setNo, plates } = await opened(["good", "defective"]);
    const other = await waitingArticle(good(1));
    const look = (plate = "") => runUseCase(officer, lookAtPiece, { setNo, plate, agrees: true });
    expect(await refusalOf(look(other.plates[0]))).toBe("set_other_piece");
    expect(await refusalOf(look(plates[1]))).toBe("set_exception");
  });
});

test("a large set is not done before its last piece, and nobody can call it so", async () => {
  const left = 3;
  const { officer, setNo, plates } = await opened(good(verdictsAtOnce + left), 10);
  await seeDrawn(officer, setNo);
  expect(await conclude(officer, setNo, "confirm")).toEqual({ setNo, status: "carrying_out" });
  const page = await runUseCase(officer, getSet, { setNo });
  expect(page).toMatchObject({ status: "carrying_out", counts: { confirmed: verdictsAtOnce } });
  const early = inScope(system, (tx) =>
    tx
      .update(verificationSetConclusions)
      .set({ finishedAt: new Date() })
      .where(eq(verificationSetConclusions.setNo, setNo)),
  );
  await expect(early).rejects.toMatchObject({ cause: { code: "GC001" } });
  await carryOutSets();
  const done = await runUseCase(officer, getSet, { setNo });
  expect(done).toMatchObject({ status: "confirmed", counts: { confirmed: plates.length, leftOut: 0 } });
  const last = plates.toSorted().at(-1) ?? "";
  expect(await verdictIn(last)).toMatchObject({ by: officer.userId, setNo });
}, 60_000);
