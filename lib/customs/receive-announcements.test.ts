import { expect, test } from "vitest";
import { receiveAnnouncements } from "#lib/customs/receive-announcements";
import { addTold, nothingTold } from "#lib/domain/announcement-report";
import { csvText } from "#lib/domain/csv";
import { cookieOf } from "#lib/http/cookie.testing";
import { makeSale, randomDigits, type Sale } from "#lib/returns/testing";

const origin = "http://guicang.test";
const header = ["退货单号", "清单号", "序号", "数量", "退货原因"];

async function send(cookie: string, body: string, preview = false) {
  const answer = await receiveAnnouncements(
    new Request(`${origin}/api/announcement-files?preview=${preview}`, {
      method: "POST",
      headers: { origin, host: "guicang.test", cookie },
      body,
    }),
  );
  const text = await answer.text();
  return { status: answer.status, text };
}

async function toldOf(...sent: Parameters<typeof send>) {
  const { text } = await send(...sent);
  return addTold(nothingTold, text.trimEnd().split("\n"));
}

/** A file of a hundred returns of one list: one of a line that is not there, one of nothing, one of another's list. */
function fileOf(own: Sale, other: Sale): string {
  const rows = Array.from({ length: 100 }, () => [`TH${randomDigits(14)}`, own.invtNo, "1", "1", "尺码不符"]);
  rows[10] = ["TH10", own.invtNo, "7", "1", "尺码不符"];
  rows[20] = ["TH20", own.invtNo, "1", "0", "尺码不符"];
  rows[30] = ["TH30", other.invtNo, "1", "1", "尺码不符"];
  return csvText([header, ...rows]);
}

test("good rows are taken, the wrong ones are given back by line, and the same file again changes nothing", async () => {
  const [own, other] = [await makeSale(), await makeSale()];
  const cookie = await cookieOf("platform", own.ebpCode);
  const file = fileOf(own, other);
  const seen = { counts: { taken: 97, unchanged: 0, refused: 3 }, failed: null, ended: true };
  expect(await toldOf(cookie, file, true)).toMatchObject(seen);
  const told = await toldOf(cookie, file);
  expect(told).toMatchObject(seen);
  const problems = told.problems.map(({ line, field, reason }) => `${line} ${field} ${reason}`);
  expect(problems.toSorted()).toEqual([
    "12 lines[1].gnum line_unknown",
    "22 qty not_positive",
    "32 invtNo list_unknown",
  ]);
  expect(told.mend.map(({ line, cells }) => `${line} ${cells[0]}`)).toEqual([
    "0 退货单号",
    "12 TH10",
    "22 TH20",
    "32 TH30",
  ]);
  expect(await toldOf(cookie, file)).toMatchObject({ counts: { taken: 0, unchanged: 97, refused: 3 } });
});

test("who may not announce is told so before the file is read", async () => {
  const { status, text } = await send(await cookieOf("receiver", null), "x");
  expect([status, JSON.parse(text).code]).toEqual([403, "not_permitted"]);
});

test("a file that is too large is not read", async () => {
  const sale = await makeSale();
  const { status } = await send(await cookieOf("merchant", sale.ebcCode), "x".repeat(20 * 1024 * 1024 + 1));
  expect(status).toBe(413);
});
