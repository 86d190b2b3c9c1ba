import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { applicationChanges } from "#db/schema/applications";
import { items } from "#db/schema/items";
import { inScope } from "#db/scope";
import { systemActor } from "#lib/context";
import { applyReceipt } from "#lib/customs/apply-receipt";
import { amend, ask, changeOf, linesNow, makeAccepted, withdraw } from "#lib/customs/change.testing";
import { at, confirm, look, receive, system } from "#lib/customs/received-receipt.testing";
import { requestChange } from "#lib/customs/request-change";
import { lockItem } from "#lib/returns/lock-item";
import { raceBehind } from "#lib/returns/race.testing";
import { recordItemFact } from "#lib/returns/record-fact";
import { messagesOf, spoken } from "#lib/returns/steps.testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const receipt = (copNo: string, returnStatus: string, second: number) => ({
  guid: crypto.randomUUID(),
  customsCode: null,
  ebcCode: null,
  invtNo: null,
  copNo,
  returnStatus,
  preNo: "T20260801000000001",
  returnedAt: at(second),
  returnInfo: "[Desc:ok]",
});

describe("a withdrawal", () => {
  test("in force frees the pieces, and an older word of customs is no contradiction", async () => {
    const made = await makeAccepted();
    const copNo = await ask(withdraw(made.applicationNo));
    await receive(copNo, "399", 6);
    const { application, pieces } = await look(made.applicationNo);
    expect(application).toMatchObject({ status: "withdrawn", decidedAt: at(6) });
    expect(pieces.map(({ state, applicationId }) => [state, applicationId])).toEqual([
      ["inspected", null],
      ["inspected", null],
    ]);
    expect((await receive(made.applicationNo, "800", 5)).effect).toBe("older");
    expect((await receive(made.applicationNo, "800", 7)).effect).toBe("contradiction");
  });

  test("after the admission is told to the office that heard of it", async () => {
    const made = await makeAccepted("800");
    await receive(await ask(withdraw(made.applicationNo)), "399", 6);
    const last = (await messagesOf(made.sale.listId)).findLast(({ phase }) => phase === "admitted");
    expect(last).toMatchObject({ sequence: 2, final: true });
    expect(JSON.parse(last?.body.toString() ?? "").facts).toEqual({ lines: [], withdrawn: true });
    expect(await spoken(made.sale.listId)).not.toContain("completed.1");
  });

  test("is impossible once a piece is admitted", async () => {
    const made = await makeAccepted("800");
    await confirm(made.first);
    expect(await refusalOf(ask(withdraw(made.applicationNo)))).toBe("piece_past_change");
  });

  test("keeps customs' own hold on a piece", async () => {
    const made = await makeAccepted();
    await asSystem(async (ctx) => {
      const withheld = { verdict: "withhold", hold: "customs" } as const;
      await recordItemFact(ctx, await lockItem(ctx, made.first), withheld, { type: "verify" });
    }, undefined);
    await receive(await ask(withdraw(made.applicationNo)), "399", 6);
    expect(await readPiece(made.first)).toMatchObject({ state: "inspected", hold: "customs" });
  });
});

describe("customs' word on the first document during a change", () => {
  test("a refusal leaves nothing to change, and what it says of the change later is for a person", async () => {
    const made = await makeAccepted();
    const copNo = await ask(withdraw(made.applicationNo));
    await receive(made.applicationNo, "100", 5, "收件地址不详");
    expect(await changeOf(copNo)).toMatchObject({ status: "overtaken" });
    expect(await readPiece(made.first)).toMatchObject({
      state: "inspected",
      hold: null,
      applicationId: null,
    });
    expect((await receive(copNo, "399", 6)).effect).toBe("contradiction");
    expect((await look(made.applicationNo)).application).toMatchObject({ status: "refused" });
  });

  test.each([
    ["the admission first", false],
    ["the change first", true],
  ])("races its own answer, %s: both count once", async (_what, changeFirst) => {
    const made = await makeAccepted();
    const copNo = await ask(amend(made.applicationNo, { removes: [made.first] }));
    const both = [receipt(made.applicationNo, "800", 5), receipt(copNo, "800", 6)] as const;
    const [first, second] = changeFirst ? [both[1], both[0]] : both;
    const settled = await raceBehind(systemActor, applyReceipt, first, () => asSystem(applyReceipt, second));
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect((await look(made.applicationNo)).application).toMatchObject({ status: "admitted" });
    expect(await linesNow(made.applicationNo)).toEqual([[1, 1]]);
    expect((await spoken(made.sale.listId)).filter((one) => one.startsWith("admitted"))).toEqual(
      changeFirst ? ["admitted.1"] : ["admitted.1", "admitted.2"],
    );
  });
});

test("an officer's verdict that is being written is waited for, and then the piece cannot leave", async () => {
  const made = await makeAccepted("800");
  const declarant = await actorFor("declarant");
  const [verdict, change] = await raceBehind(
    systemActor,
    async (ctx, plate: string) => {
      const { admitIfReady } = await import("#lib/returns/admit-if-ready");
      const facts = { verdict: "confirm", verifiedAt: ctx.now } as const;
      const item = await recordItemFact(ctx, await lockItem(ctx, plate), facts, { type: "verify" });
      return (await admitIfReady(ctx, item)).state;
    },
    made.first,
    () => runUseCase(declarant, requestChange, amend(made.applicationNo, { removes: [made.first] })),
  );
  expect(verdict).toMatchObject({ status: "fulfilled", value: "admitted" });
  expect(change).toMatchObject({ status: "rejected", reason: { code: "piece_past_change" } });
});

test("the database keeps what a change asked for", async () => {
  const made = await makeAccepted();
  const copNo = await ask(withdraw(made.applicationNo));
  await expect(
    inScope(system, (tx) =>
      tx.update(applicationChanges).set({ reason: "别的" }).where(eq(applicationChanges.copNo, copNo)),
    ),
  ).rejects.toThrow();
  const [held] = await inScope(system, (tx) =>
    tx.select({ reason: items.holdReason }).from(items).where(eq(items.plate, made.first)),
  );
  expect(held?.reason).toBe(copNo);
});
