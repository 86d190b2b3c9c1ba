import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/context";
import { declaredPiece } from "#lib/customs/received-receipt.testing";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { drawAt, farDay, flat } from "#lib/returns/drawn-piece.testing";
import { runUseCase } from "#lib/run-use-case";
import { getSelection } from "#lib/selection/get-selection";
import { listDrawDays } from "#lib/selection/list-draw-days";
import { MakePlan, makePlan } from "#lib/selection/make-plan";
import { previewPlan } from "#lib/selection/preview-plan";
import { actorFor, refusalOf } from "#lib/testing";

const dayMs = 86_400_000;
/** Later than all other tests look, for a plan that was made holds from then on. */
const start = farDay(2700);
const onDay = (days: number) => new Date(start.getTime() + days * dayMs);

const newestAt = async (now: Date) => {
  const { versions } = await runUseCase(await actorFor("officer"), (ctx) => getSelection(ctx), undefined, {
    now,
  });
  return versions[0] ?? null;
};
const next = async (percent: number, now: Date) => ({
  plan: flat(percent),
  reason: "风险提示调整",
  pin,
  basedOn: (await newestAt(now))?.version ?? null,
});

describe("a plan", () => {
  test("is signed by an officer, with author and reason, and the one before is kept", async () => {
    const officer = await signerFor("officer");
    const { version: first } = await runUseCase(officer, makePlan, await next(30, onDay(0)), {
      now: onDay(0),
    });
    const { version: second } = await runUseCase(officer, makePlan, await next(40, onDay(1)), {
      now: onDay(1),
    });
    const { versions } = await runUseCase(officer, (ctx) => getSelection(ctx), undefined, { now: onDay(2) });
    expect(versions.slice(0, 2)).toMatchObject([
      { version: second, plan: flat(40), reason: "风险提示调整", madeBy: "签字人", madeAt: onDay(1) },
      { version: first, plan: flat(30) },
    ]);
  });

  test("is refused with a wrong PIN, to everybody else, and when somebody was quicker", async () => {
    const officer = await signerFor("officer");
    const now = onDay(3);
    const given = await next(50, now);
    const refused = async (input: typeof given, who: Actor = officer) =>
      refusalOf(runUseCase(who, makePlan, input, { now }));
    expect(await refused({ ...given, pin: "000000" })).toBe("pin_wrong");
    expect(await refused({ ...given, basedOn: (given.basedOn ?? 0) + 1 })).toBe("plan_moved_on");
    for (const role of ["supervisor", "administrator", "auditor", "declarant", "origin_officer"] as const) {
      const actor = await actorFor(role, role === "origin_officer" ? "3105" : null);
      expect(await refused(given, actor)).toBe("not_permitted");
      const read = runUseCase(actor, (ctx) => getSelection(ctx), undefined, { now });
      expect(await refusalOf(read)).toBe("not_permitted");
    }
  });

  test.each([
    ["a share above a hundred", { plan: flat(101) }],
    ["a share of a half percent", { plan: flat(0.5) }],
    ["no reason", { reason: "  " }],
  ])("with %s does not pass the door", (_what, change) => {
    const given = { plan: flat(10), reason: "x", basedOn: null, pin };
    expect(MakePlan.safeParse(given).success).toBe(true);
    expect(MakePlan.safeParse({ ...given, ...change }).success).toBe(false);
  });
});

test("plan and reality are compared over thirty days, and a preview asks of the same pieces", async () => {
  const officer = await signerFor("officer");
  const now = onDay(100);
  await runUseCase(officer, makePlan, await next(0, now), { now });
  const plates: string[] = [];
  for (let n = 0; n < 3; n++) {
    const { plate } = await declaredPiece();
    await drawAt(plate, now);
    plates.push(plate);
  }
  const seen = (at: Date) => runUseCase(officer, (ctx) => getSelection(ctx), undefined, { now: at });
  expect((await seen(onDay(101))).reality).toEqual([
    {
      reason: "random",
      count: 3,
      drawn: 0,
      expected: 0,
      variance: 0,
      verdict: "too_few",
      changed: 0,
      verified: 0,
      found: 0,
    },
  ]);
  expect((await seen(onDay(130))).reality).toEqual([]);
  const asked = { plan: { ...flat(10), value: { fromFen: 1, percent: 50 } } };
  const preview = await runUseCase(officer, previewPlan, asked, { now: onDay(101) });
  expect(preview.pieces).toBe(3);
  expect(preview.shares.find(({ group }) => group === "value")).toEqual({
    group: "value",
    count: 3,
    expected: 1.5,
  });
  const supervisor = await actorFor("supervisor");
  expect(await refusalOf(runUseCase(supervisor, previewPlan, asked))).toBe("not_permitted");
});

test.each(["receiver", "merchant", "origin_officer", "administrator"] as const)(
  "a %s reads the hashes of the seeds",
  async (role) => {
    const now = onDay(200);
    const { plate } = await declaredPiece();
    await drawAt(plate, now);
    const { days } = await runUseCase(
      await actorFor(role, role === "receiver" || role === "administrator" ? null : "3105"),
      listDrawDays,
      {},
      { now },
    );
    expect(days[0]).toMatchObject({ day: now.toISOString().slice(0, 10), seed: null, revealedAt: null });
    expect(days[0]?.seedHash).toMatch(/^[0-9a-f]{64}$/);
  },
);
