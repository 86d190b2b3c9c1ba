import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { returnLines, returns } from "#db/schema/returns";
import { announceReturn } from "#lib/customs/announce-return";
import { getAnnounceableList } from "#lib/customs/get-announceable-list";
import { importReturns, previewReturns } from "#lib/customs/import-returns";
import type { AnnouncedReturn } from "#lib/domain/announced-return";
import { makeSale, randomDigits, type Sale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

function announce(sale: Sale, change: Partial<AnnouncedReturn> = {}): AnnouncedReturn {
  return {
    returnNo: `TH${randomDigits(14)}`,
    orderNo: null,
    invtNo: sale.invtNo,
    forwardWaybill: null,
    waybills: [{ waybillNo: `YT${randomDigits(12)}`, carrier: null }],
    lines: [{ gnum: 1, barcode: null, qty: "1", serials: ["SN-1"] }],
    reason: "七天无理由",
    authorised: true,
    ...change,
  };
}

const typed = (sale: Sale) => ({
  returnNo: `TH${randomDigits(14)}`,
  invtNo: sale.invtNo ?? "",
  reason: "尺码不符",
  waybills: [{ waybillNo: `YT${randomDigits(12)}`, carrier: "" }],
  lines: [{ gnum: "1", qty: "1" }],
  authorised: true,
});

const codeOf = { platform: "ebpCode", merchant: "ebcCode", agent: "agentCode" } as const;

test.each(["platform", "merchant", "agent"] as const)("a %s announces what is its own", async (role) => {
  const sale = await makeSale();
  const actor = await actorFor(role, sale[codeOf[role]]);
  const told = await runUseCase(actor, announceReturn, typed(sale));
  const rows = await asSystem(
    ({ tx }) => tx.select().from(returns).where(eq(returns.returnNo, told.returnNo)),
    null,
  );
  expect(rows).toMatchObject([
    {
      listId: sale.listId,
      platformReturnNo: told.platformReturnNo,
      authorisation: "given",
      source: "announced",
    },
  ]);
  expect(told.trackCode).toBe(rows[0]?.trackCode);
});

test("the list of another does not exist, for the form and for a file", async () => {
  const [own, other] = [await makeSale(), await makeSale()];
  const actor = await actorFor("platform", own.ebpCode);
  expect(await runUseCase(actor, importReturns, [announce(other), announce(own)])).toMatchObject([
    { status: "refused", problem: { field: "invtNo", reason: "list_unknown" } },
    { status: "taken" },
  ]);
  expect(await refusalOf(runUseCase(actor, announceReturn, typed(other)))).toBe("document_refused");
  const look = runUseCase(actor, getAnnounceableList, { invtNo: other.invtNo ?? "" });
  expect(await refusalOf(look)).toBe("not_found");
});

test("a number that another merchant of the platform used is refused, and nothing of its return is told", async () => {
  const first = await makeSale();
  const second = await makeSale({ ebpCode: first.ebpCode });
  const used = announce(first);
  await asSystem(importReturns, [used]);
  const actor = await actorFor("merchant", second.ebcCode);
  const again = announce(second, { returnNo: used.returnNo, waybills: used.waybills });
  expect(await runUseCase(actor, importReturns, [again])).toEqual([
    {
      status: "refused",
      problem: { field: "returnNo", reason: "differs_from_stored", params: { value: used.returnNo } },
    },
  ]);
});

test("a look at a file writes nothing and tells what would be taken; the file twice is one return", async () => {
  const sale = await makeSale();
  const actor = await actorFor("merchant", sale.ebcCode);
  const batch = [
    announce(sale),
    announce(sale, { lines: [{ gnum: 9, barcode: null, qty: "1", serials: [] }] }),
  ];
  const statuses = async (act: typeof importReturns) =>
    (await runUseCase(actor, act, batch)).map(({ status }) => status);
  expect(await statuses(previewReturns)).toEqual(["taken", "refused"]);
  expect(await statuses(previewReturns)).toEqual(["taken", "refused"]);
  expect(await statuses(importReturns)).toEqual(["taken", "refused"]);
  expect(await statuses(previewReturns)).toEqual(["unchanged", "refused"]);
  expect(await statuses(importReturns)).toEqual(["unchanged", "refused"]);
});

test("a list shows what was announced of it before", async () => {
  const sale = await makeSale({ lines: [{ qty: "3" }] });
  const actor = await actorFor("platform", sale.ebpCode);
  await runUseCase(actor, announceReturn, { ...typed(sale), lines: [{ gnum: "1", qty: "2" }] });
  expect(await runUseCase(actor, getAnnounceableList, { invtNo: sale.invtNo ?? "" })).toMatchObject({
    orderNo: sale.orderNo,
    lines: [{ gnum: 1, qty: "3", announced: "2" }],
  });
});

test("an owner still writes no part of a return itself", async () => {
  const sale = await makeSale();
  const [taken] = await asSystem(importReturns, [announce(sale)]);
  const returnNo = taken && "announcedAs" in taken ? taken.announcedAs?.returnNo : undefined;
  const actor = await actorFor("platform", sale.ebpCode);
  const write = runUseCase(
    actor,
    async ({ tx }) => {
      const [own] = await tx
        .select()
        .from(returns)
        .where(eq(returns.returnNo, returnNo ?? ""));
      await tx.insert(returnLines).values({ returnId: own?.id ?? "", gnum: 2, announcedQty: "1" });
    },
    null,
  );
  await expect(write).rejects.toThrow();
});
