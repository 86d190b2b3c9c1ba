import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brief, briefs, readAll } from "#lib/customs/read/read-all.testing";
import { readXml } from "#lib/customs/read/read-xml";
import {
  entityXml,
  inventoryXml,
  listHead,
  listLine,
  listReceipt,
  messageXml,
} from "#lib/customs/sample-messages.testing";

const reasons = async (xml: string | Uint8Array) =>
  (await briefs(xml)).map((text) => text.replace(/(^|, )\d+ (- )?/g, "$1"));

const list = (orderNo: string, change: Record<string, string | null> = {}) =>
  inventoryXml({ ...listHead, orderNo, ...change }, [listLine]);
const lists = (...entities: string[]) => messageXml("CEB621Message", entities, "ceb:");
const receipts = (...entities: string[]) => messageXml("CEB622Message", entities);
const raw = (body: string) => list("B").replace("<ceb:gname>面霜</ceb:gname>", body);

describe("readXml", () => {
  it("reads every field of a list and its lines", async () => {
    const [event] = await readAll(lists(list("A")));
    expect(event).toMatchObject({
      kind: "list",
      document: { head: { ...listHead, orderNo: "A" }, lines: [listLine], releasedAt: null },
    });
  });

  it("reads a receipt with either name, either namespace form and what the field adds", async () => {
    const receipt = {
      ...listReceipt,
      returnInfo: "[Code:2600;Desc:放行]null",
      returnStatus: "500",
      later: "x",
    };
    expect(await readAll(receipts(entityXml("InventoryReturn", receipt)))).toMatchObject([
      {
        kind: "list_receipt",
        document: {
          returnStatus: "500",
          returnInfo: "[Code:2600;Desc:放行]",
          returnedAt: new Date("2026-08-02T02:17:33.654Z"),
        },
      },
    ]);
    for (const [name, prefix] of [
      ["InvtRefundReturn", ""],
      ["InventoryRefundReturn", "ceb:"],
      ["InvtRefundReturn", "x:"],
    ] as const) {
      const xml = messageXml("CEB626Message", [entityXml(name, listReceipt, prefix)], prefix);
      expect(await readAll(xml)).toMatchObject([
        { kind: "refund_receipt", document: { returnStatus: "800" } },
      ]);
    }
  });

  it("gives the same whatever the chunks are", async () => {
    const xml = lists(
      list("A"),
      "<!-- <ceb:Inventory> -->",
      list("B", { note: "<![CDATA[</ceb:Inventory>]]>" }),
    );
    for (const size of [1, 2, 3, 7, 64, 1000]) expect(await briefs(xml, size)).toEqual(["A", "B"]);
  });

  it("reads GB18030 when the declaration says so", async () => {
    const { default: iconv } = await import("iconv-lite");
    const xml = lists(list("A", { buyerName: "㐀镕" })).replace("UTF-8", "GBK");
    const [event] = await readAll(iconv.encode(xml, "gb18030"));
    expect(event).toMatchObject({ kind: "list", document: { head: { buyerName: "㐀镕" } } });
  });

  it.each([
    ["an unknown entity", raw("<ceb:gname>&x;</ceb:gname>")],
    ["a bare ampersand", raw("<ceb:gname>A & B</ceb:gname>")],
    ["a bare less-than", raw('<ceb:gname>a < b "</ceb:gname>')],
    ["tags that cross", raw("<ceb:gname><i>面霜</ceb:gname></i>")],
    ["a control character", raw("<ceb:gname>\u0001</ceb:gname>")],
    ["a reference to a control character", raw("<ceb:gname>&#1;</ceb:gname>")],
  ])("keeps %s inside its document", async (_, broken) => {
    expect(await reasons(lists(list("A"), broken, list("C")))).toEqual(["A", "malformed_xml", "C"]);
  });

  it.each([
    ["a document that is never closed", list("B").replace("</ceb:Inventory>", ""), "not_closed"],
    ["one that is too deep", raw(`${"<d>".repeat(40)}${"</d>".repeat(40)}`), "too_deep"],
    ["one that is too large", list("B", { note: "x".repeat(2 * 1024 * 1024) }), "too_large"],
    ["a missing field", list("B", { ebpCode: null }), "ebpCode missing"],
    [
      "two wrong fields",
      list("B", { declTime: "20260231", packNo: "x" }),
      "declTime invalid_time, packNo not_integer",
    ],
    ["an export list", list("B", { ieFlag: "E" }), "ieFlag export_list"],
    ["a deletion", list("B", { appType: "3" }), "appType deletion"],
    ["no key", list("B", { copNo: null }), "copNo missing"],
    ["no lines", inventoryXml(listHead, []), "InventoryList no_lines"],
    ["no head", "<ceb:Inventory/>", "InventoryHead missing"],
    ["the same line twice", inventoryXml(listHead, [listLine, listLine]), "InventoryList[2].gnum duplicate"],
    [
      "a line of nothing",
      inventoryXml(listHead, [{ ...listLine, qty: "0.00" }]),
      "InventoryList[1].qty not_positive",
    ],
  ])("names %s and takes the others", async (_, broken, reason) => {
    expect(await reasons(lists(list("A"), broken, list("C")))).toEqual(["A", reason, "C"]);
  });

  it.each([
    ["a text behind markup", "<!-- x --> hello", ["malformed_xml"]],
    ["an empty message", lists(), []],
    ["another message", messageXml("CEB603Message", [list("A")]), ["unknown_message"]],
    ["a DOCTYPE", `<!DOCTYPE x [<!ENTITY a "b">]>${lists(list("A"))}`, ["doctype"]],
    ["a DOCTYPE inside", lists(list("A"), "<ceb:Inventory><!DOCTYPE x>", list("B")), ["A", "doctype"]],
    ["a second message behind the first", `${lists(list("A"))}<a/>`, ["A", "after_end"]],
    ["an unknown encoding", lists(list("A")).replace("UTF-8", "EBCDIC"), ["unknown_encoding"]],
    [
      "a receipt without invtNo that releases",
      receipts(entityXml("InventoryReturn", { ...listReceipt, invtNo: null })),
      ["invtNo missing"],
    ],
    [
      "a receipt of 257 KB",
      receipts(entityXml("InventoryReturn", { ...listReceipt, x: "x".repeat(263_000) })),
      ["too_large"],
    ],
  ])("ends at %s with words", async (_, xml, expected) => {
    expect(await reasons(xml)).toEqual(expected);
  });

  it("takes what stands before a cut and says where the cut is", async () => {
    const xml = lists(list("A"), list("B"));
    const cut = xml.slice(0, -200);
    const events = await readAll(cut);
    expect(events.map(brief)).toEqual(["A", expect.stringContaining("truncated")]);
    const start = Buffer.from(xml.slice(0, xml.lastIndexOf("<ceb:Inventory>")));
    expect(events[1]).toMatchObject({
      at: { byte: start.length, line: start.toString().split("\n").length },
      problems: [{ params: { end: Buffer.byteLength(cut) } }],
    });
  });

  it("names the line on which a document is broken", async () => {
    const xml = lists(list("A"), raw("<ceb:gname>&x;</ceb:gname>"));
    const line = xml.slice(0, xml.indexOf("&x;")).split("\n").length;
    expect((await readAll(xml))[1]?.at.line).toBe(line);
  });

  it("never throws, whatever bytes are changed, cut or put in", async () => {
    const good = Buffer.from(lists(list("A"), list("B")));
    const mutation = fc.tuple(fc.nat(good.length - 1), fc.uint8Array({ maxLength: 6 }), fc.nat(40));
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        let bytes = good;
        for (const [at, put, drop] of mutations) {
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)]);
        }
        for (const event of await readAll(bytes, 512)) expect(event.at.line).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it("reads 100 MB without keeping them", async () => {
    const entity = Buffer.from(list("A", { note: "注".repeat(900) }));
    const count = Math.ceil(100_000_000 / entity.length);
    let lists = 0;
    let peak = 0;
    function* chunks() {
      yield Buffer.from('<CEB621Message xmlns:ceb="http://www.chinaport.gov.cn/ceb">');
      for (let index = 0; index < count; index++) yield entity;
      yield Buffer.from("</CEB621Message>");
    }
    const before = process.memoryUsage().rss;
    for await (const event of readXml(chunks())) {
      if (event.kind === "list") lists++;
      if (lists % 1000 === 0) peak = Math.max(peak, process.memoryUsage().rss - before);
    }
    expect(lists).toBe(count);
    expect(peak).toBeLessThan(300_000_000);
  }, 60_000);
});
