import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeCsv, writeXlsx } from "#lib/exports/write-file";

async function all(file: AsyncGenerator<Uint8Array>) {
  const bytes: Uint8Array[] = [];
  for await (const some of file) bytes.push(some);
  return bytes;
}

describe("a file", () => {
  const parts = async function* () {
    yield [["=1+1", "330102199001010001", 3] as const];
    yield [["<&\u0001", "", null] as const];
  };
  const table = () => ({ name: "退货单/1", head: ["一", "二", "三"], parts: parts() });

  test("is a CSV that spreadsheets take for text, with one mark at its beginning", async () => {
    const bytes = await all(writeCsv(table()));
    const text = Buffer.concat(bytes).toString("utf8");
    expect(text).toBe('\uFEFF"一","二","三"\r\n"\'=1+1","\t330102199001010001","3"\r\n"<&\u0001","",""\r\n');
  });

  test("is a workbook whose texts are no formulas and keep their digits", async () => {
    const bytes = await all(writeXlsx(table()));
    const files = unzipSync(Buffer.concat(bytes));
    const read = (path: string) => Buffer.from(files[path] ?? []).toString("utf8");
    expect(Object.keys(files)).toContain("[Content_Types].xml");
    expect(read("xl/workbook.xml")).toContain('<sheet name="退货单 1"');
    const sheet = read("xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<t xml:space="preserve">=1+1</t>');
    expect(sheet).toContain('<t xml:space="preserve">330102199001010001</t></is></c><c><v>3</v></c></row>');
    expect(sheet).toContain('<t xml:space="preserve">&lt;&amp;</t>');
    expect(sheet).not.toContain("<f>");
  });
});
