import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications } from "#db/schema/applications";
import { returns } from "#db/schema/returns";
import { inScope } from "#db/scope";
import { listReceiptsToReview } from "#lib/customs/list-receipts-to-review";
import { receiveReceipts } from "#lib/customs/receive-receipts";
import { look, makeDeclared, system } from "#lib/customs/received-receipt.testing";
import { entityXml, messageXml } from "#lib/customs/sample-messages.testing";
import { formatCebTime } from "#lib/domain/ceb/ceb-time";
import { env } from "#lib/env";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

const refundReceipt = {
  guid: "43e6e694-84e5-4e82-af23-2104f9c1d8b4",
  customsCode: "2991",
  copNo: `N${Date.now()}`,
  preNo: "T20260815000000045",
  returnStatus: "800",
  returnTime: "20260816114402291",
  returnInfo: "[Code:2600;Desc:放行]null",
} as const;

const sound = entityXml("InvtRefundReturn", refundReceipt);
const otherName = entityXml("InventoryRefundReturn", { ...refundReceipt, returnStatus: "120" });
const timeless = entityXml("InvtRefundReturn", { ...refundReceipt, returnTime: "昨天" });
const message = (...entities: string[]) => messageXml("CEB626Message", entities);

async function post(body: string, authorization = `Bearer ${env().CUSTOMS_TOKEN}`) {
  const response = await receiveReceipts(
    new Request("http://localhost/api/v1/customs/receipts", {
      method: "POST",
      headers: { authorization },
      body,
    }),
  );
  return { status: response.status, body: await response.json() };
}

test("good receipts are taken, each with what became of it, bad ones beside them are named", async () => {
  expect(await post(message(sound, otherName, timeless))).toMatchObject({
    status: 200,
    body: {
      results: [
        { copNo: refundReceipt.copNo, returnStatus: "800", effect: "unmatched" },
        { copNo: refundReceipt.copNo, returnStatus: "120", effect: "unmatched" },
      ],
      refused: ["wrong_length"],
    },
  });
  expect((await post(message(sound))).body.results).toMatchObject([{ effect: "repeated" }]);
});

test.each([
  ["another token", message(sound), "Bearer nonsense", 401, "signature_invalid"],
  ["no token", message(sound), "", 401, "signature_invalid"],
  ["no XML", "放行", undefined, 422, "document_refused"],
  ["half a message", message(sound).slice(0, 200), undefined, 422, "document_refused"],
  ["a DOCTYPE", `<!DOCTYPE a [<!ENTITY b "800">]>${message(sound)}`, undefined, 422, "document_refused"],
  ["a time that is none", message(timeless), undefined, 422, "document_refused"],
  ["another message", messageXml("CEB622Message", []), undefined, 422, "document_refused"],
  ["nothing", "", undefined, 422, "document_refused"],
  ["too much", " ".repeat(16 * 1024 * 1024 + 1), undefined, 413, "body_too_large"],
] as const)("%s is refused", async (_what, body, authorization, status, code) => {
  expect(await post(body, authorization)).toMatchObject({ status, body: { code } });
});

/** One post in which customs refuses each of these applications. */
function refusalOf(...made: readonly { applicationNo: string }[]): string {
  const returnTime = formatCebTime(new Date(), 17);
  const said = { ...refundReceipt, returnTime, returnStatus: "100", returnInfo: "收件地址不详" };
  return message(
    ...made.map(({ applicationNo }) => entityXml("InvtRefundReturn", { ...said, copNo: applicationNo })),
  );
}

test("one that cannot be applied fails no other of its post, waits in the review list, and is tried again", async () => {
  const first = await makeDeclared();
  const bad = await makeDeclared();
  const last = await makeDeclared();
  const heads = (headHash: Buffer) =>
    inScope(system, (tx) => tx.update(returns).set({ headHash }).where(eq(returns.id, bad.returnId)));
  const [before] = await inScope(system, (tx) =>
    tx.select({ headHash: returns.headHash }).from(returns).where(eq(returns.id, bad.returnId)),
  );
  // The chain of its return does not continue here: the database refuses the receipt's entry.
  await heads(randomBytes(32));
  const refusals = refusalOf(first, bad, last);
  const effects = async () =>
    (await post(refusals)).body.results.map(({ effect }: { effect: string }) => effect);
  expect(await effects()).toEqual(["applied", "not_applied", "applied"]);
  expect((await look(last.applicationNo)).states).toEqual(["inspected"]);
  const declarant = await actorFor("declarant");
  const review = async () =>
    (await runUseCase(declarant, (ctx) => listReceiptsToReview(ctx), undefined)).filter(
      ({ copNo }) => copNo === bad.applicationNo,
    );
  expect(await review()).toMatchObject([
    { applicationNo: bad.applicationNo, effect: "not_applied", refusal: "unexpected" },
  ]);
  await heads(before?.headHash ?? Buffer.alloc(0));
  expect(await effects()).toEqual(["repeated", "applied", "repeated"]);
  expect((await look(bad.applicationNo)).application.status).toBe("refused");
  expect(await review()).toEqual([]);
});

test("one whose application somebody holds too long is asked for again, and the others are taken", async () => {
  const first = await makeDeclared();
  const held = await makeDeclared();
  const last = await makeDeclared();
  const refusals = refusalOf(first, held, last);
  const answer = await inScope(system, async (tx) => {
    await tx
      .select()
      .from(applications)
      .where(eq(applications.applicationNo, held.applicationNo))
      .for("update");
    return post(refusals);
  });
  expect(answer.status).toBe(503);
  const statusOf = async (no: string) => (await look(no)).application.status;
  expect([await statusOf(first.applicationNo), await statusOf(held.applicationNo)]).toEqual([
    "refused",
    "queued",
  ]);
  const { body } = await post(refusals);
  expect(body.results.map(({ effect }: { effect: string }) => effect)).toEqual([
    "repeated",
    "applied",
    "repeated",
  ]);
});
