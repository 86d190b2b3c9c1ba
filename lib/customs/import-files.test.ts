import { expect, it } from "vitest";
import { systemActor } from "#lib/context";
import { type ImportProblem, type ImportSource, importFiles } from "#lib/customs/import-files";
import {
  entityXml,
  inventoryXml,
  listHead,
  listLine,
  listReceipt,
  messageXml,
} from "#lib/customs/sample-messages.testing";
import { randomDigits } from "#lib/returns/testing";

const file = (name: string, text: string): ImportSource => ({ name, open: async () => [Buffer.from(text)] });

async function run(sources: ImportSource[]) {
  const problems: ImportProblem[] = [];
  const counts = await importFiles(systemActor, sources, (found) => problems.push(found));
  const told = problems.map(({ file, at, field, reason }) => `${file}:${at.line} ${field ?? "-"} ${reason}`);
  return { ...counts, problems: told };
}

/** Files with `count` lists, their receipts and a return of the first, under numbers nobody else has. */
function makeFiles(count: number) {
  const heads = Array.from({ length: count }, () => ({
    ...listHead,
    copNo: `QD${randomDigits(16)}`,
    orderNo: `TM${randomDigits(16)}`,
  }));
  const lists = heads.map((head) => inventoryXml(head, [listLine]));
  const receipts = heads.map(({ copNo }) =>
    entityXml("InventoryReturn", {
      ...listReceipt,
      copNo,
      preNo: `B${randomDigits(17)}`,
      invtNo: `31052026I${randomDigits(9)}`,
    }),
  );
  const returns = `退货单号,订单号,序号,数量,退货原因\nTH${randomDigits(14)},${heads[0]?.orderNo},1,1,不合适`;
  return {
    lists: file("621.xml", messageXml("CEB621Message", lists, "ceb:")),
    receipts: file("622.xml", messageXml("CEB622Message", receipts)),
    returns: file("returns.csv", returns),
  };
}

it("takes files in any order, and the same files twice change nothing", async () => {
  const { lists, receipts, returns } = makeFiles(450);
  expect(await run([returns, receipts, lists])).toEqual({
    taken: { lists: 450, receipts: 450, returns: 1 },
    unchanged: 0,
    refused: 0,
    problems: [],
  });
  expect(await run([lists, returns, receipts])).toMatchObject({
    taken: { lists: 0, receipts: 0, returns: 0 },
    unchanged: 901,
    refused: 0,
  });
});

it("R47 names each refused document with its file and place, and takes the others", async () => {
  const { lists } = makeFiles(1);
  const absent: ImportSource = { name: "absent.xml", open: () => Promise.reject(new Error("ENOENT")) };
  const bad = messageXml("CEB621Message", [inventoryXml({ ...listHead, ebpCode: null }, [listLine])], "ceb:");
  const unknown = `return_no,order_no,gnum,qty,reason\nTH1,T${randomDigits(12)},1,1,x`;
  const verdict = messageXml("CEB626Message", [entityXml("InvtRefundReturn", listReceipt)]);
  expect(
    await run([absent, file("bad.xml", bad), lists, file("r.csv", unknown), file("626.xml", verdict)]),
  ).toEqual({
    taken: { lists: 1, receipts: 0, returns: 0 },
    unchanged: 0,
    refused: 4,
    problems: [
      "absent.xml:1 - unreadable",
      "bad.xml:3 ebpCode missing",
      "626.xml:3 - unknown_message",
      "r.csv:2 orderNo list_unknown",
    ],
  });
});
