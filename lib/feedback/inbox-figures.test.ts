import { describe, expect, test } from "vitest";
import { acknowledgeInInbox } from "#lib/feedback/acknowledge-in-inbox";
import { FeedbackFilters } from "#lib/feedback/feedback-filters";
import { getInboxFigures } from "#lib/feedback/get-inbox-figures";
import { listInboxRows } from "#lib/feedback/list-inbox-rows";
import { accepting, answer, makeMessage, randomOffice, rejecting } from "#lib/feedback/message.testing";
import { messagesOf, step } from "#lib/returns/steps.testing";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const hourMs = 3_600_000;
/** Noon of the fifteenth in Shanghai: whatever is added, it stays in its month. */
const now = new Date("2025-03-15T04:00:00Z");
const earlier = new Date("2025-01-15T04:00:00Z");

describe("an office's figures", () => {
  test("count its own messages by month, and know a month without record from one without messages", async () => {
    const office = await randomOffice();
    const first = await makeMessage({ office, now: earlier });
    await makeMessage({ now });
    const second = await makeMessage({ office, now });
    await makeMessage({ office, now });
    const officer = await actorFor("origin_officer", office);
    const after = new Date(now.getTime() + 3 * hourMs);
    await runUseCase(officer, acknowledgeInInbox, { messageIds: [second.message.id] }, { now: after });
    await answer(rejecting(first), first.secret);
    const [whole, march, february, january, december] = await runUseCase(officer, getInboxFigures, null, {
      now: after,
    });
    expect(march).toMatchObject({
      month: "2025-03",
      from: "2025-03-01",
      to: "2025-03-31",
      figures: { messages: 2, acknowledged: 1, rejected: 0, p50: 3, p90: 3, returns: 2 },
    });
    expect(february?.figures).toMatchObject({ messages: 0, returns: 0, p50: null });
    expect(january?.figures).toMatchObject({ messages: 1, acknowledged: 0, rejected: 1, returns: 1 });
    expect(december).toMatchObject({ month: "2024-12", figures: null });
    expect(whole).toMatchObject({ month: null, figures: { messages: 3, acknowledged: 1, rejected: 1 } });
  });

  test("sum what admitted messages state of tax, and say how its pieces ended", async () => {
    const sale = await makeSale({ lines: [{ qty: "1" }], officeCode: await randomOffice() });
    const { plate } = await makeAdmitted({ sale });
    const said = (await messagesOf(sale.listId)).filter(({ phase }) => phase === "admitted");
    const allowanceFen = JSON.parse(said.at(-1)?.body ?? "{}").tax.allowanceFen;
    expect(allowanceFen).toBeGreaterThan(0);
    const officer = await actorFor("origin_officer", sale.officeCode);
    const read = async () => (await runUseCase(officer, getInboxFigures, null))[0]?.figures;
    expect(await read()).toMatchObject({ taxed: 1, allowanceFen });
    expect((await read())?.outcomes.every(({ pieces }) => pieces === 0)).toBe(true);
    await step.move(plate, "detain", { outcome: "detained" });
    expect((await read())?.outcomes.filter(({ pieces }) => pieces > 0)).toEqual([
      { outcome: "detained", pieces: 1 },
    ]);
  });

  test("are nobody's who has no office, and nothing before the first message", async () => {
    const officer = await actorFor("origin_officer", await randomOffice());
    const months = await runUseCase(officer, getInboxFigures, null);
    expect(months.map(({ figures }) => figures)).toEqual(Array(13).fill(null));
    for (const role of ["supervisor", "officer", "auditor"] as const) {
      const work = runUseCase(await actorFor(role), getInboxFigures, null);
      expect(await refusalOf(work)).toBe("not_permitted");
    }
  });
});

describe("the table of an inbox", () => {
  test("holds what passes the filters in view, of the own lists only", async () => {
    const office = await randomOffice();
    const [open, answered] = [await makeMessage({ office }), await makeMessage({ office })];
    await answer(accepting(answered), answered.secret);
    await makeMessage();
    const officer = await actorFor("origin_officer", office);
    const read = async (asked: object) =>
      (await runUseCase(officer, listInboxRows, FeedbackFilters.parse(asked))).rows;
    expect((await read({})).map(({ id }) => id).sort()).toEqual(
      [open.message.id, answered.message.id].sort(),
    );
    expect(await read({ state: "open" })).toMatchObject([
      { id: open.message.id, returnNo: open.made.returnNo, invtNo: open.sale.invtNo, taxFen: null },
    ]);
    expect(await read({ to: "2020-01-01" })).toEqual([]);
    const declarant = await actorFor("declarant");
    expect(await refusalOf(runUseCase(declarant, listInboxRows, {} as FeedbackFilters))).toBe(
      "not_permitted",
    );
  });
});
