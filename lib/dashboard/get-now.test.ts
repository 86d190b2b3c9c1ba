import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { feedbackMessages } from "#db/schema/feedback";
import type { Context } from "#lib/context";
import { getNow } from "#lib/dashboard/get-now";
import { ListPieces, listPieces } from "#lib/dashboard/list-pieces";
import { ListFeedback, listFeedback } from "#lib/feedback/list-feedback";
import { open, receive, receiverAt } from "#lib/receiving/testing";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { declarePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, atOneMoment, refusalOf } from "#lib/testing";
import { ListReturns, listReturns } from "#lib/tracking/list-returns";

const dayMs = 86_400_000;
const pieces = (asked: object) => async (ctx: Context) =>
  (await listPieces(ctx, ListPieces.parse(asked))).total;

/** The list that each figure opens, by the address that stands at it. */
const listOf = {
  receivedToday: pieces({ did: "received" }),
  match: pieces({ wait: "match" }),
  inspector: pieces({ wait: "inspector" }),
  officer: pieces({ wait: "officer" }),
  outcome: pieces({ wait: "outcome" }),
  feedback: async (ctx: Context) => (await listFeedback(ctx, ListFeedback.parse({ state: "trouble" }))).total,
  clocks: async (ctx: Context) => (await listReturns(ctx, ListReturns.parse({ clock: "near" }))).total,
};

beforeAll(async () => {
  const near = { releasedAt: new Date(Date.now() - 28 * dayMs) };
  await makeReturn(await makeSale(near));
  const declared = await makeOnePiece();
  await step.move(declared.plate, "inspect");
  await declarePiece(declared.plate);
  await step.know(declared.plate, { verdict: "withhold", hold: "customs", holdReason: "查" });
  await makeOnePiece();
  const bench = await receiverAt("A1");
  const { parcelId } = await open(bench, `YT${randomDigits(13)}`, { blind: true });
  await receive(bench, parcelId, null);
  const { sale } = await makeAdmitted();
  await step.touch(sale.listId);
  await asSystem(async ({ tx, now }: Context) => {
    const said = { rejectedAt: now, rejectionReason: "数量不符" };
    await tx.update(feedbackMessages).set(said).where(eq(feedbackMessages.listId, sale.listId));
  }, null);
});

test.each(["supervisor", "officer", "auditor"] as const)(
  "to a %s each figure says what its list has",
  async (role) => {
    const [figures, listed] = await atOneMoment(await actorFor(role), async (ctx) => {
      const totals: Record<string, number> = {};
      for (const [key, total] of Object.entries(listOf)) totals[key] = await total(ctx);
      return [await getNow(ctx), totals];
    });
    expect(figures).toEqual(listed);
    expect(Object.values(figures).every((figure) => figure > 0)).toBe(true);
  },
);

test.each(["receiver", "declarant", "origin_officer", "merchant", "administrator"] as const)(
  "a %s has no dashboard and none of its rows",
  async (role) => {
    const actor = await actorFor(role, role === "origin_officer" || role === "merchant" ? "3105" : null);
    expect(await refusalOf(runUseCase(actor, getNow, null))).toBe("not_permitted");
    expect(await refusalOf(runUseCase(actor, listPieces, {}))).toBe("not_permitted");
  },
);
