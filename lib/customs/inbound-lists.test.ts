import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { customsInbound } from "#db/schema/customs-messages";
import { inScope } from "#db/scope";
import { stored } from "#lib/customs/import-lists.testing";
import { readCustomsFolder } from "#lib/customs/read-customs-folder";
import { receiveReceipts } from "#lib/customs/receive-receipts";
import { entityXml, listHead, listLine, listReceipt, messageXml } from "#lib/customs/sample-messages.testing";
import { takeInbound } from "#lib/customs/take-inbound";
import { checkImportList } from "#lib/domain/ceb/import-list";
import { env } from "#lib/env";
import { randomDigits } from "#lib/returns/testing";
import { uuidv7 } from "#lib/uuid";

const system = { scope: "system", code: null, actorId: null } as const;

/** A list as customs copies it to us, and its release. */
function makeMessages() {
  const copNo = `QD${randomDigits(16)}`;
  const numbers = { copNo, orderNo: `TM${randomDigits(16)}`, ebcCode: `C${randomDigits(9)}` };
  const head = { ...listHead, ...numbers };
  const list = (change = {}) =>
    messageXml("CEB621Message", [
      `<Inventory>${entityXml("InventoryHead", { ...head, ...change })}${entityXml("InventoryList", listLine)}</Inventory>`,
    ]);
  const receipt = messageXml("CEB622Message", [
    entityXml("InventoryReturn", {
      ...listReceipt,
      copNo,
      ebcCode: numbers.ebcCode,
      preNo: `B${randomDigits(17)}`,
      invtNo: `31052026I${randomDigits(9)}`,
    }),
  ]);
  const checked = checkImportList(head, [listLine], null);
  if (!checked.ok) throw new Error("the sample is no list");
  return { copNo, list, receipt, read: () => stored(checked.document) };
}

const take = (xml: string) =>
  takeInbound({ source: "http", fileName: null, body: Buffer.from(xml) }, uuidv7());

test("a list and its release are taken in as by an import, in any order, and again without effect", async () => {
  const { list, receipt, read } = makeMessages();
  expect(await take(receipt)).toMatchObject({ lists: { taken: 1, unchanged: 0 }, problems: [] });
  expect(await take(list())).toMatchObject({ lists: { taken: 1, unchanged: 0 }, problems: [] });
  expect((await read()).releasedAt).not.toBeNull();
  for (const xml of [list(), receipt]) {
    expect(await take(xml)).toMatchObject({ lists: { taken: 0, unchanged: 1 }, problems: [] });
  }
});

test("each is kept with what it is and speaks of", async () => {
  const { copNo, list } = makeMessages();
  await take(list());
  const kept = await inScope(system, (tx) =>
    tx
      .select()
      .from(customsInbound)
      .where(eq(customsInbound.copNos, [copNo])),
  );
  expect(kept).toMatchObject([{ kind: "CEB621", receipts: 1, problem: null }]);
});

test("one that contradicts the list that is here changes nothing, and says why", async () => {
  const { list, read } = makeMessages();
  await take(list());
  const before = await read();
  expect(await take(list({ consigneeAddress: "别处" }))).toMatchObject({
    lists: { taken: 0, unchanged: 0 },
    problems: [{ reason: "differs_from_stored" }],
  });
  expect(await read()).toEqual(before);
});

const folder = mkdtempSync(join(tmpdir(), "guicang-inbound-lists-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a list in the drop folder is archived, a broken one is set aside", async () => {
  const { list, read } = makeMessages();
  writeFileSync(join(folder, "1.xml"), list());
  writeFileSync(join(folder, "2.xml"), list({ ieFlag: "E", copNo: `QD${randomDigits(16)}` }));
  const now = new Date();
  for (const name of ["1.xml", "2.xml"]) {
    utimesSync(join(folder, name), now.getTime() / 1_000 - 60, now.getTime() / 1_000 - 60);
  }
  await readCustomsFolder(folder, now);
  expect((await read()).releasedAt).toBeNull();
  expect(readdirSync(join(folder, "quarantine"))).toEqual(["2.xml"]);
});

test("customs is told what was taken", async () => {
  const { list } = makeMessages();
  const answer = await receiveReceipts(
    new Request("http://localhost/api/v1/customs/receipts", {
      method: "POST",
      body: list(),
      headers: { authorization: `Bearer ${env().CUSTOMS_TOKEN}` },
    }),
  );
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ results: [], lists: { taken: 1, unchanged: 0 }, refused: [] });
});
