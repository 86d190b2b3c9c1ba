import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { applications } from "#db/schema/applications";
import { inScope } from "#db/scope";
import { amend, ask, linesNow, withdraw } from "#lib/customs/change.testing";
import { listPreDeclared } from "#lib/customs/list-pre-declared";
import { preDeclareReturns } from "#lib/customs/pre-declare-returns";
import { receive, system } from "#lib/customs/received-receipt.testing";
import { checklists } from "#lib/domain/checklist";
import { decide, takeTurnsDeciding } from "#lib/house-settings.testing";
import { inspectItem } from "#lib/inspection/inspect-item";
import { closeCount } from "#lib/receiving/close-count";
import { raceBehind } from "#lib/returns/race.testing";
import { messagesOf, spoken } from "#lib/returns/steps.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, photographPiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

takeTurnsDeciding();

const dayMs = 86_400_000;
const seen = {
  checklist: Object.fromEntries(checklists.fashion.map((question) => [question, true])),
  ...({ grade: "good", original: "yes", batchCode: null, expiresOn: null, note: null } as const),
  proposedOutcome: null,
  reason: null,
};

async function makeAnnounced(options: Parameters<typeof makeSale>[0] = {}) {
  const sale = await makeSale({ lines: [{ qty: "2", gcode: "6109100010" }], ...options });
  return { sale, made: await makeReturn(sale) };
}

const send = async (returnNo: string) =>
  runUseCase(await actorFor("declarant"), preDeclareReturns, { returnNos: [returnNo] });

async function makeSent(status: "120" | "800" | null = "800") {
  const { sale, made } = await makeAnnounced();
  const { declared } = await send(made.returnNo);
  const applicationNo = declared[0]?.applicationNo ?? "";
  if (status) await receive(applicationNo, status, 1);
  return { sale, made, applicationNo };
}

async function comeAndInspect(
  { sale, made }: Awaited<ReturnType<typeof makeSent>>,
  original: "yes" | "no" = "yes",
) {
  const { plate } = await makePiece(sale, made);
  if (original === "no") await photographPiece(plate);
  await runUseCase(await actorFor("inspector"), inspectItem, { plate, ...seen, original });
  return plate;
}

async function stateOf(applicationNo: string) {
  const rows = await runUseCase(await actorFor("declarant"), (ctx) => listPreDeclared(ctx), undefined);
  return rows.find((row) => row.applicationNo === applicationNo)?.state;
}

const close = (returnId: string) => asSystem((ctx) => closeCount(ctx, returnId, "只寄回一件"), undefined);

describe("an application on the announcement", () => {
  test("holds what was announced, and the admission is told before anything has arrived", async () => {
    const { sale, applicationNo } = await makeSent();
    expect(await linesNow(applicationNo)).toEqual([[1, 2]]);
    expect(await spoken(sale.listId)).toEqual(["admitted.1"]);
    expect(await stateOf(applicationNo)).toBe("awaiting");
  });

  test("takes in each piece that is inspected and conforms; matched, it needs no amendment", async () => {
    const sent = await makeSent();
    const first = await comeAndInspect(sent);
    expect(await readPiece(first)).toMatchObject({ state: "declared", hold: null });
    expect(await stateOf(sent.applicationNo)).toBe("arriving");
    await comeAndInspect(sent);
    expect(await stateOf(sent.applicationNo)).toBe("matched");
    expect(await spoken(sent.sale.listId)).not.toContain("completed.1");
  });

  test("never takes in what does not conform", async () => {
    const sent = await makeSent();
    const plate = await comeAndInspect(sent, "no");
    expect(await readPiece(plate)).toMatchObject({ state: "inspected", applicationId: null });
  });

  test("stops the 30 days for goods that come after them", async () => {
    const released = new Date(Date.now() - 25 * dayMs);
    const { sale, made } = await makeAnnounced({ releasedAt: released });
    const { declared } = await send(made.returnNo);
    await receive(declared[0]?.applicationNo ?? "", "120", 1);
    const later = new Date(released.getTime() + 40 * dayMs);
    const { plate } = await makePiece(sale, made, { arrivedAt: later });
    const inspected = await runUseCase(
      await actorFor("inspector"),
      inspectItem,
      { plate, ...seen },
      { now: later },
    );
    expect(inspected).toMatchObject({ state: "declared" });
  });

  test("is amended when fewer came, and only then complete", async () => {
    const sent = await makeSent();
    await comeAndInspect(sent);
    await close(sent.made.returnId);
    expect(await stateOf(sent.applicationNo)).toBe("short");
    await receive(await ask(amend(sent.applicationNo, { quantities: [{ gnum: 1, qty: "1" }] })), "800", 5);
    expect(await linesNow(sent.applicationNo)).toEqual([[1, 1]]);
    expect(await stateOf(sent.applicationNo)).toBe("matched");
    const told = (await messagesOf(sent.sale.listId)).findLast(({ phase }) => phase === "admitted");
    expect(told).toMatchObject({ sequence: 2, supersedes: `${sent.applicationNo}.admitted.1` });
  });

  test("is withdrawn when nothing came", async () => {
    const sent = await makeSent();
    await close(sent.made.returnId);
    expect(await stateOf(sent.applicationNo)).toBe("nothing_came");
    await receive(await ask(withdraw(sent.applicationNo)), "399", 5);
    expect(await stateOf(sent.applicationNo)).toBeUndefined();
    expect(await spoken(sent.sale.listId)).toEqual(["admitted.1", "admitted.2"]);
  });

  test("refused, it leaves the goods to be declared when they are here", async () => {
    const sent = await makeSent(null);
    await receive(sent.applicationNo, "100", 2, "收件地址不详");
    const plate = await comeAndInspect(sent);
    expect(await readPiece(plate)).toMatchObject({ state: "inspected", applicationId: null });
  });
});

describe("refused at once", () => {
  test.each([
    [
      "where the house does not",
      async (returnNo: string) => {
        await decide("preDeclaration", false);
        return send(returnNo);
      },
      "pre_declaration_off",
    ],
    [
      "twice",
      async (returnNo: string) => {
        await send(returnNo);
        return send(returnNo);
      },
      "pre_declared_already",
    ],
  ] as const)("%s", async (_what, act, code) => {
    await decide("preDeclaration", true);
    const { made } = await makeAnnounced();
    expect((await act(made.returnNo)).refused).toMatchObject([{ code }]);
  });

  test("with goods here, or more than the list has left", async () => {
    await decide("preDeclaration", true);
    const { sale, made } = await makeAnnounced();
    const other = await makeReturn(sale);
    await makePiece(sale, made);
    expect((await send(made.returnNo)).refused).toMatchObject([{ code: "goods_here" }]);
    expect((await send(other.returnNo)).refused).toMatchObject([{ code: "quantity_exceeded" }]);
  });

  test("two returns of one list at once: the second waits and finds nothing left", async () => {
    await decide("preDeclaration", true);
    const { sale, made } = await makeAnnounced();
    const other = await makeReturn(sale);
    const declarant = await actorFor("declarant");
    const [first, second] = await raceBehind(
      declarant,
      preDeclareReturns,
      { returnNos: [made.returnNo] },
      () => runUseCase(declarant, preDeclareReturns, { returnNos: [other.returnNo] }),
    );
    expect(first).toMatchObject({ status: "fulfilled", value: { declared: [{ returnNo: made.returnNo }] } });
    expect(second).toMatchObject({
      status: "fulfilled",
      value: { refused: [{ code: "quantity_exceeded" }] },
    });
    const rows = await inScope(system, (tx) =>
      tx.select().from(applications).where(eq(applications.listId, sale.listId)),
    );
    expect(rows).toHaveLength(1);
  });
});
