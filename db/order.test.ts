import { asc, desc, type SQL, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { ascending, descending } from "#db/order";
import { customsReceipts } from "#db/schema/applications";
import { acknowledgements, feedbackMessages } from "#db/schema/feedback";
import { parcels, returns } from "#db/schema/returns";
import { inScope } from "#db/scope";

/** The names of the steps PostgreSQL would take, if reading a whole table and sorting it cost much. */
async function stepsOf(from: SQL, order: SQL[]): Promise<string> {
  return inScope({ scope: "system", code: null, actorId: null }, async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    await tx.execute(sql`set local enable_bitmapscan = off`);
    const query = sql`explain select * from ${from} order by ${sql.join(order, sql`, `)} limit 51`;
    const plan = await tx.execute<{ "QUERY PLAN": string }>(query);
    return plan.map((row) => row["QUERY PLAN"]).join("\n");
  });
}

const indexes: [index: string, from: SQL, order: SQL[], backwards: SQL[]][] = [
  [
    "returns_newest",
    sql`${returns}`,
    [descending(returns.announcedAt), descending(returns.id)],
    [ascending(returns.announcedAt), ascending(returns.id)],
  ],
  [
    "feedback_newest",
    sql`${feedbackMessages}`,
    [descending(feedbackMessages.createdAt), asc(feedbackMessages.id)],
    [ascending(feedbackMessages.createdAt), desc(feedbackMessages.id)],
  ],
  ["parcels_newest", sql`${parcels}`, [descending(parcels.arrivedAt)], [ascending(parcels.arrivedAt)]],
  [
    "customs_receipts_odd",
    sql`${customsReceipts} where ${customsReceipts.effect} in ('contradiction', 'unmatched', 'not_applied')`,
    [descending(customsReceipts.receivedAt)],
    [ascending(customsReceipts.receivedAt)],
  ],
  [
    "acknowledgements_in_review",
    sql`${acknowledgements} where ${acknowledgements.effect} = 'review'`,
    [descending(acknowledgements.receivedAt)],
    [ascending(acknowledgements.receivedAt)],
  ],
];

describe.each(indexes)("%s", (index, from, order, backwards) => {
  test.each([
    ["forwards", order],
    ["backwards", backwards],
  ])("has the order that is asked for %s: nothing is sorted", async (_, by) => {
    const steps = await stepsOf(from, by);
    expect(steps).toContain(index);
    expect(steps).not.toContain("Sort");
  });
});
