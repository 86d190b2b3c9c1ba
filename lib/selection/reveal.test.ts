import { createHash, createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { drawDays, drawSeeds } from "#db/schema/selection";
import { inScope } from "#db/scope";
import { systemActor } from "#lib/context";
import { declaredPiece, makeDeclared, receive, system } from "#lib/customs/received-receipt.testing";
import { repeatDraws } from "#lib/domain/selection/repeat-draws";
import { signerFor } from "#lib/outbound/signer.testing";
import { acceptUndrawn, drawAt, farDay, flat, planFrom } from "#lib/returns/drawn-piece.testing";
import { publishDrawDay } from "#lib/returns/publish-draw-day";
import { raceBehind } from "#lib/returns/race.testing";
import { seedOfDay } from "#lib/returns/seed-of-day";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { drawUndrawn } from "#lib/selection/draw-undrawn";
import { getDayOfDraws } from "#lib/selection/get-day-of-draws";
import { revealDrawDays } from "#lib/selection/reveal-draw-days";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { openSet } from "#lib/verification/open-set";
import { conclude, good, waitingArticle } from "#lib/verification/set.testing";

const hash = {
  sha256: (text: string) => createHash("sha256").update(text).digest("hex"),
  hmac: (key: string, text: string) => createHmac("sha256", key).update(text).digest("hex"),
};

/** Earlier than other tests' far days, so that none of theirs is revealed here. */
const ownDay = () => farDay(2250, 10_000);
const nameOf = (at: Date) => at.toISOString().slice(0, 10);
const dayAfter = (at: Date) => new Date(at.getTime() + 86_400_000);
const reveal = (now: Date) => asSystem((ctx) => revealDrawDays(ctx), undefined, { now });
const dayOf = async (at: Date) => {
  const [row] = await inScope(system, (tx) =>
    tx
      .select()
      .from(drawDays)
      .where(eq(drawDays.day, nameOf(at))),
  );
  return row;
};

async function drawnOn(at: Date, percent: number) {
  const { plate, applicationNo } = await declaredPiece();
  await planFrom(at, flat(percent));
  await drawAt(plate, at);
  return { plate, applicationNo };
}

describe("the seed of a day", () => {
  test("is revealed when the day is over and every piece drawn that day is done with, and not before", async () => {
    const at = ownDay();
    const { plate, applicationNo } = await drawnOn(at, 0);
    expect((await reveal(at)).revealed).not.toContain(nameOf(at));
    expect((await reveal(dayAfter(at))).revealed).not.toContain(nameOf(at));
    const officer = await actorFor("officer");
    const exported = () => runUseCase(officer, getDayOfDraws, { day: nameOf(at) });
    expect(await refusalOf(exported())).toBe("not_found");

    await receive(applicationNo, "800", 2);
    expect(await readPiece(plate)).toMatchObject({ state: "admitted" });
    expect((await reveal(dayAfter(at))).revealed).toContain(nameOf(at));
    expect(hash.sha256((await dayOf(at))?.seed ?? "")).toBe((await dayOf(at))?.seedHash);
    const day = await exported();
    expect(day.draws).toMatchObject([{ plate, lane: "exempt", reason: "random" }]);
    expect(repeatDraws(day, hash)).toEqual({ seedFits: true, repeated: 1, faults: [] });
    const supervisor = await actorFor("supervisor");
    expect(await refusalOf(runUseCase(supervisor, getDayOfDraws, { day: nameOf(at) }))).toBe("not_permitted");
  });

  test("is kept as long as a set that was drawn with it has no conclusion", async () => {
    const at = ownDay();
    const { code } = await waitingArticle(good(1));
    const officer = await signerFor("officer");
    const { setNo } = await runUseCase(officer, openSet, { kind: "article", code }, { now: at });
    expect((await reveal(dayAfter(at))).revealed).not.toContain(nameOf(at));
    await conclude(officer, setNo, "dropped");
    expect((await reveal(dayAfter(at))).revealed).toContain(nameOf(at));
  });

  test("that is known draws nothing any more: an officer looks", async () => {
    const at = ownDay();
    await publishDrawDay(nameOf(at), at);
    await reveal(dayAfter(at));
    const { plate } = await drawnOn(at, 0);
    expect(await readPiece(plate)).toMatchObject({ lane: "in_person" });
  });

  test("is not revealed under a draw that is still being made", async () => {
    const at = ownDay();
    await publishDrawDay(nameOf(at), at);
    const held = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const drawing = asSystem(
      async (ctx) => {
        await seedOfDay(ctx);
        held.resolve();
        await gate.promise;
      },
      undefined,
      { now: at },
    );
    await held.promise;
    expect((await reveal(dayAfter(at))).revealed).not.toContain(nameOf(at));
    gate.resolve();
    await drawing;
    expect((await reveal(dayAfter(at))).revealed).toContain(nameOf(at));
  });

  test("is published once, and none but the promised one is ever revealed", async () => {
    const at = ownDay();
    const day = nameOf(at);
    await publishDrawDay(day, at);
    const promised = await dayOf(at);
    await publishDrawDay(day, dayAfter(at));
    expect(await dayOf(at)).toEqual(promised);
    const change = (patch: Partial<typeof drawDays.$inferInsert>) =>
      inScope(system, (tx) => tx.update(drawDays).set(patch).where(eq(drawDays.day, day)));
    await expect(change({ seed: "a".repeat(64) })).rejects.toThrow();
    await expect(change({ seedHash: hash.sha256("x") })).rejects.toThrow();
    const [kept] = await inScope(system, (tx) => tx.select().from(drawSeeds).where(eq(drawSeeds.day, day)));
    expect(Buffer.from(kept?.sealed ?? "").toString("latin1")).not.toMatch(/[0-9a-f]{64}/);
  });
});

describe("what nobody drew", () => {
  test("is drawn by the next look, once by two of them", async () => {
    const made = await makeDeclared({ pieces: [{ gnum: 1 }, { gnum: 1 }] });
    await acceptUndrawn(made.applicationNo);
    const now = new Date();
    const look = () => asSystem((ctx) => drawUndrawn(ctx), undefined, { now });
    const [first, second] = await raceBehind(systemActor, (ctx) => drawUndrawn(ctx), undefined, look);
    expect(first).toMatchObject({ value: { drawn: 2 } });
    expect(second).toMatchObject({ value: { drawn: 0 } });
    for (const plate of made.plates) expect(await readPiece(plate)).toMatchObject({ lane: "in_person" });
  });
});
