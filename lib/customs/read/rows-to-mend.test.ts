import { expect, test } from "vitest";
import { columnOf } from "#lib/customs/read/csv-columns";
import { briefs } from "#lib/customs/read/read-all.testing";
import { type RowToMend, rowsToMend } from "#lib/customs/read/rows-to-mend";
import { csvText } from "#lib/domain/csv";
import { messagesOf } from "#lib/i18n/messages";

const header = ["退货单号", "订单号", "序号", "数量", "退货原因"];
const file = (...rows: string[][]) => Buffer.from(csvText([header, ...rows]));

async function mended(bytes: Uint8Array, ...wrong: number[]) {
  const rows: RowToMend[] = [];
  for await (const row of rowsToMend([bytes], new Set(wrong))) rows.push(row);
  return rows;
}

test("a row is given back with all rows of its return, and no other", async () => {
  const bytes = file(
    ["A", "T1", "1", "1", "x"],
    ["B", "T2", "1", "0", "x"],
    ["C", "T3", "1", "1", "x"],
    ["B", "T2", "2", "1", "x"],
  );
  const rows = await mended(bytes, 3);
  expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [0, "退货单号"],
    [3, "B"],
    [5, "B"],
  ]);
});

test("a row without a number of its return is given back alone", async () => {
  const rows = await mended(file(["", "T1", "1", "1", "x"], ["", "T2", "1", "1", "x"]), 2);
  expect(rows.map(({ cells }) => cells[1])).toEqual(["订单号", "T1"]);
});

test("what is no table is not given back", async () => {
  expect(await mended(Buffer.from("hello\n"), 1)).toEqual([]);
});

test("a file of ours is read as what it was: long numbers, and reasons that look like formulas", async () => {
  const rows = [["20261130000001", "777000111222333", "1", "1", "-5 尺码不符"]];
  expect(await briefs(file(...rows))).toEqual(["20261130000001"]);
});

test.each(["zh", "en"] as const)("the template's headers are understood in %s", (locale) => {
  const { file: words } = messagesOf(locale).announce as { file: { column: Record<string, string> } };
  const wrong = Object.entries(words.column).filter(([column, word]) => columnOf(word) !== column);
  expect(wrong).toEqual([]);
});
