import { createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { verificationSetPieces } from "#db/schema/verification-sets";
import { inScope } from "#db/scope";
import type { Context } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";
import { drawSample } from "#lib/domain/verification-set/draw-sample";
import { takeTurnsDeciding } from "#lib/house-settings.testing";
import { signerFor } from "#lib/outbound/signer.testing";
import { makeContainers } from "#lib/places/make-containers";
import { put } from "#lib/places/put.testing";
import { makeTestZone } from "#lib/places/testing";
import { farDay } from "#lib/returns/drawn-piece.testing";
import { seedOfDay } from "#lib/returns/seed-of-day";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { listSets } from "#lib/verification/list-sets";
import { openSet } from "#lib/verification/open-set";
import { good, opened, standingIn, waitingArticle } from "#lib/verification/set.testing";

takeTurnsDeciding();

describe("a set that is opened", () => {
  test("sets apart what is not even, draws all of the rest to begin with, and is gone on with", async () => {
    const { officer, setNo, code, plates } = await opened(["good", "defective", "good"]);
    const stood = await standingIn(setNo);
    expect(stood.map(({ plate }) => plate)).toEqual(plates.toSorted());
    const [, damaged] = plates;
    for (const { plate, exceptions, drawn } of stood) {
      expect(exceptions).toEqual(plate === damaged ? ["damage"] : []);
      expect(drawn).toBe(plate !== damaged);
    }
    const again = await runUseCase(officer, openSet, { kind: "article", code });
    expect(again).toEqual({ setNo, resumed: true });
  });

  test("draws the lots that the day's seed makes of its pieces, and no fewer than five", async () => {
    const { setNo, now } = await opened(good(8), 10);
    const stood = await standingIn(setNo);
    expect(stood.filter(({ drawn }) => drawn)).toHaveLength(5);
    const { seed } = await asSystem((ctx: Context) => seedOfDay(ctx), null, { now });
    const again = drawSample(stood, 5, seed, (key, text) =>
      createHmac("sha256", key).update(text).digest("hex"),
    );
    const told = again.map(({ plate, lot, drawn }) => ({ plate, lot, drawn }));
    const kept = stood.map(({ plate, lot, drawn }) => ({ plate, lot, drawn }));
    expect(told.toSorted((a, b) => (a.plate < b.plate ? -1 : 1))).toEqual(kept);
  });

  test("holds nothing an officer found himself, and is not opened with nothing else", async () => {
    const officer = await signerFor("officer");
    const { code } = await waitingArticle(good(1), officer.userId);
    expect(await refusalOf(runUseCase(officer, openSet, { kind: "article", code }))).toBe("set_empty");
  });

  test("holds what stands at a place, in the containers there too, or was declared on a day", async () => {
    const officer = await signerFor("officer");
    const { plates } = await waitingArticle(good(2));
    const [loose = "", boxed = ""] = plates;
    const controller = await actorFor("stock_controller");
    const supervisor = await actorFor("supervisor");
    const zone = await makeTestZone("unadmitted", 50);
    const made = { kind: "tote", use: "open", count: 1 } as const;
    const [tote = ""] = (await runUseCase(supervisor, makeContainers, made)).codes;
    await put(controller, loose, zone.first);
    await put(controller, boxed, tote);
    await put(controller, tote, zone.first);
    const there = await runUseCase(officer, openSet, { kind: "place", code: zone.first });
    expect((await standingIn(there.setNo)).map(({ plate }) => plate)).toEqual(plates.toSorted());
    const day = farDay(1980, 8_000);
    const later = await waitingArticle(good(1), undefined, day);
    const then = await runUseCase(officer, openSet, { kind: "day", code: shanghaiDay(day) });
    expect((await standingIn(then.setNo)).map(({ plate }) => plate)).toEqual(later.plates);
    const { groups } = await runUseCase(officer, listSets, { by: "place" });
    expect(groups.every(({ pieces }) => pieces > 0)).toBe(true);
  });

  test("is not the warehouse's to open, nor to read which pieces are drawn", async () => {
    const { setNo, code } = await opened(good(2));
    const supervisor = await actorFor("supervisor");
    const asked = { kind: "article", code } as const;
    expect(await refusalOf(runUseCase(supervisor, openSet, asked))).toBe("not_permitted");
    const eyes = { scope: "warehouse", code: null, actorId: supervisor.userId } as const;
    const read = inScope(eyes, (tx) =>
      tx.select().from(verificationSetPieces).where(eq(verificationSetPieces.setNo, setNo)),
    );
    expect(await read).toEqual([]);
  });
});
