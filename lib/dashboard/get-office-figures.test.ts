import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { feedbackMessages } from "#db/schema/feedback";
import type { Context } from "#lib/context";
import { getOfficeFigures } from "#lib/dashboard/get-office-figures";
import { hourOf, ownDay } from "#lib/dashboard/testing";
import { ListFeedback, listFeedback } from "#lib/feedback/list-feedback";
import { ListOpenLoops, listOpenLoops } from "#lib/feedback/list-open-loops";
import { makeMessage, randomOffice } from "#lib/feedback/message.testing";
import { runUseCase, type UseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

async function read<I, O>(act: UseCase<I, O>, input: I, now: Date): Promise<O> {
  return runUseCase(await actorFor("officer"), act, input, { now });
}

test("what an office was told, how soon it answered and what is open, and each opens its own rows", async () => {
  const day = ownDay();
  const office = await randomOffice();
  const sent = [hourOf(day, -55, 0), hourOf(day, -1), hourOf(day, -1), hourOf(day, 0, 1)];
  const made: Awaited<ReturnType<typeof makeMessage>>[] = [];
  for (const now of [...sent, new Date(hourOf(day, -55, 0).getTime() - 1)]) {
    made.push(await makeMessage({ office, now }));
  }
  const answer = (at: number, change: Partial<typeof feedbackMessages.$inferInsert>) =>
    asSystem(async ({ tx }: Context) => {
      await tx
        .update(feedbackMessages)
        .set(change)
        .where(eq(feedbackMessages.id, made[at]?.message.id ?? ""));
    }, null);
  await answer(0, { acknowledgedAt: new Date(hourOf(day, -55, 0).getTime() + 2 * 3_600_000) });
  await answer(1, { acknowledgedAt: new Date(hourOf(day, -1).getTime() + 12 * 3_600_000) });
  await answer(2, { rejectedAt: hourOf(day), rejectionReason: "数量不符" });
  const now = hourOf(day, 0, 13);
  const { from, to, offices } = await read(getOfficeFigures, {}, now);
  const own = offices.find(({ code }) => code === office);
  expect(own).toMatchObject({ messages: 4, acknowledged: 2, rejected: 1, p50: 7, p90: 11, open: 5 });
  const total = async (state?: string) =>
    (await read(listFeedback, ListFeedback.parse({ office, from, to, state }), now)).total;
  expect([await total(), await total("acknowledged"), await total("rejected")]).toEqual([4, 2, 1]);
  const loops = await read(listOpenLoops, ListOpenLoops.parse({ view: "all", office }), now);
  expect(loops.rows).toHaveLength(5);
});

test("an office that nothing was written to lately still stands there with its open loops", async () => {
  const day = ownDay();
  const office = await randomOffice();
  await makeMessage({ office, now: hourOf(day, -57) });
  const { offices } = await read(getOfficeFigures, {}, hourOf(day));
  expect(offices.find(({ code }) => code === office)).toMatchObject({ messages: 0, p50: null, open: 1 });
});

test("an originating office is not told of the others", async () => {
  const actor = await actorFor("origin_officer", "3105");
  expect(await refusalOf(runUseCase(actor, getOfficeFigures, {}))).toBe("not_permitted");
});
