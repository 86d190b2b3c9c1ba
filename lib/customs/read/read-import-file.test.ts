import fc from "fast-check";
import { expect, it } from "vitest";
import { briefs, readAll } from "#lib/customs/read/read-all.testing";
import { inventoryXml, listHead, listLine, messageXml } from "#lib/customs/sample-messages.testing";

it.each([
  ["nothing", Buffer.alloc(0), "empty_file"],
  ["a workbook", Buffer.from("PK\u0003\u0004zzzz"), "spreadsheet"],
  ["UTF-16", Buffer.from("\ufeffhello", "utf16le"), "unknown_encoding"],
  ["a binary file", Buffer.from([1, 2, 0, 3]), "unreadable"],
])("names %s", async (_, bytes, reason) => {
  expect(await briefs(bytes)).toEqual([`1 - ${reason}`]);
});

it("tells XML by its first bytes", async () => {
  const xml = messageXml("CEB621Message", [inventoryXml(listHead, [listLine])]);
  expect(await briefs(`\ufeff  \n${xml.replace(/<\?xml.*\?>/, "")}`)).toEqual([listHead.orderNo]);
});

it("never throws, whatever the bytes", async () => {
  const json = Buffer.from(JSON.stringify({ lists: [{ ...listHead, lines: [listLine] }, listHead] }));
  const csv = Buffer.from("退货单号,订单号,序号,数量,退货原因\nR,T,1,1,x\nS,T,1,1,x\n");
  const mutation = fc.tuple(fc.nat(2000), fc.uint8Array({ maxLength: 6 }), fc.nat(40));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(json, csv),
      fc.array(mutation, { maxLength: 4 }),
      async (good, mutations) => {
        let bytes = good;
        for (const [place, put, drop] of mutations) {
          const at = place % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)]);
        }
        for (const event of await readAll(bytes, 300)) expect(event.at.line).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200 },
  );
});
