import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { brief, briefs, readAll } from "#lib/customs/read/read-all.testing";

describe("R47 returns from CSV", () => {
  const rows = [
    ["退货单号", "订单号", "清单号", "退货运单号", "承运", "序号", "条码", "数量", "退货原因", "备注"],
    ["R1", "TM1", "", "YT10001", "圆通", "1", "", "1", "不喜欢，退", "x"],
    ["R2", "", "31052026I000000123", "", "", "", "4901234567894", "2", "破损", ""],
    ["R1", "TM1", "", "YT10002", "", "2", "", "0.5", "", ""],
  ];
  const csv = (delimiter: string, table: readonly (readonly string[])[] = rows) =>
    table.map((row) => row.join(delimiter)).join("\r\n");

  it.each([
    ["UTF-8, comma", Buffer.from(csv(","))],
    ["UTF-8 with byte order mark, semicolon", Buffer.from(`\ufeff${csv(";")}`)],
    ["GB18030, tab", iconv.encode(csv("\t"), "gb18030")],
    ["GBK, comma, chunk by chunk", iconv.encode(csv(","), "gbk")],
  ])("reads %s", async (_, bytes) => {
    for (const size of [1 << 16, 401]) {
      const events = await readAll(bytes, size);
      expect(events.map(brief)).toEqual(["R1", "R2"]);
      expect(events[0]).toMatchObject({
        at: { line: 2 },
        document: {
          orderNo: "TM1",
          reason: "不喜欢，退",
          waybills: [
            { waybillNo: "YT10001", carrier: "圆通" },
            { waybillNo: "YT10002", carrier: null },
          ],
          lines: [
            { gnum: 1, barcode: null, qty: "1", serials: [] },
            { gnum: 2, barcode: null, qty: "0.5", serials: [] },
          ],
        },
      });
      expect(events[1]).toMatchObject({ document: { lines: [{ gnum: null, barcode: "4901234567894" }] } });
    }
  });

  const english = (...lines: string[]) =>
    ["return_no,order_no,gnum,qty,reason,authorised", ...lines].join("\n");

  const withWaybill = (...rows: string[]) =>
    ["return_no,order_no,gnum,qty,reason,return_waybill", ...rows].join("\n");

  it("writes waybills as the dock reads them, and names the row of what is none", async () => {
    const small = withWaybill("R,T,1,1,x,sf73183148011", "R,T,2,1,x,ＳF73183148011");
    expect(await readAll(small)).toMatchObject([
      { document: { waybills: [{ waybillNo: "SF73183148011" }] } },
    ]);
    const wrong = withWaybill("R,T,1,1,x,SF73183148011", "R,T,2,1,x,顺丰73183148012");
    expect(await briefs(wrong)).toEqual(["3 waybillNo not_waybill"]);
  });

  it.each(["S-1;S-2", '"S-1,S-2"', "S-1 S-2", "S-1、S-2；", '" S-1\nS-2 "', "S-1|S-2"])(
    "reads the serial numbers of a cell %j",
    async (cell) => {
      const text = `退货单号,订单号,序号,数量,退货原因,序列号\nR,T,1,2,x,${cell}\nS,T,1,2,x,`;
      expect(await readAll(text)).toMatchObject([
        { document: { lines: [{ serials: ["S-1", "S-2"] }] } },
        { document: { lines: [{ serials: [] }] } },
      ]);
    },
  );

  it("takes the serial numbers of all rows of a line, and names the row with too many", async () => {
    const text = (...rows: string[]) => ["return_no,order_no,gnum,qty,reason,serials", ...rows].join("\n");
    expect(await readAll(text("R,T,1,1,x,12E5", "R,T,1,1,x,B"))).toMatchObject([
      { document: { lines: [{ qty: "2", serials: ["12E5", "B"] }] } },
    ]);
    expect(await briefs(text("R,T,1,1,x,A", "R,T,2,1,x,B C"))).toEqual(["3 serials too_many_serials"]);
    expect(await briefs(text("R,T,1,1,x,8.6E+14"))).toEqual(["2 serials id_mangled"]);
  });

  it.each([
    ["yes", true],
    ["是", true],
    ["0", false],
    ["", false],
  ])("authorised %j is %j", async (text, authorised) => {
    expect(await readAll(english(`R,T,1,1,x,${text}`))).toMatchObject([{ document: { authorised } }]);
  });

  it.each([
    [
      "an id that a spreadsheet mangled",
      english("R,1.23E+15,1,1,x,", "S,T,1,1,x,"),
      ["2 orderNo id_mangled", "S"],
    ],
    ["a mangled id like 1E+15", english("R,1E+15,1,1,x,"), ["2 orderNo id_mangled"]],
    ["a wrong row among several", english("R,T,1,1,x,", "R,T,2,many,x,"), ["3 qty not_decimal"]],
    ["rows that differ", english("R,T,1,1,x,", "R,U,2,1,x,"), ["3 orderNo rows_differ"]],
    ["a row without its number", english(",T,1,1,x,", "S,T,1,1,x,"), ["2 returnNo missing", "S"]],
    [
      "a row with more cells than columns",
      english("R,T,1,1,x,1,2", "S,T,1,1,x,"),
      ["2 - malformed_csv", "S"],
    ],
    ["an unknown word", english("R,T,1,1,x,perhaps"), ["2 authorised wrong_value"]],
    ["no way to find the sale", english("R,,1,1,x,"), ["2 orderNo nothing_to_find"]],
    ["a text that is none of the three", "hello\nworld", ["1 - unknown_content"]],
    ["no column for the line", "return_no,qty,reason\nR,1,x", ["1 gnum missing"]],
    ["no column for the number", "order_no,gnum,qty,reason\nR,1,1,x", ["1 returnNo missing"]],
    ["a quote that never ends", english("S,T,1,1,x,", '"R,T,1,1,x,'), ["3 - malformed_csv", "S"]],
  ])("names %s", async (_, file, expected) => {
    expect(await briefs(file)).toEqual(expected);
  });

  it("names the row whose bytes are of no encoding", async () => {
    const bytes = Buffer.concat([
      Buffer.from(english("R,T,1,1,破损,", "S,T,1,1,")),
      Buffer.from([0xff, 0x41]),
    ]);
    expect(await briefs(bytes)).toEqual(["R", "3 reason bad_encoding"]);
  });
});
