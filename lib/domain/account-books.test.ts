import { expect, test } from "vitest";
import { AccountBooks, judgeBook, readAccountBooks } from "#lib/domain/account-books";

const books = ["T2991W000185", "T2991W000018"];

test.each([
  ["T2991W000185", books, true],
  ["T2991W000186", books, false],
  ["t2991w000185", books, false],
  ["T2991W000186", [], true],
])("R30 a wave for book %s, where the house keeps %j: %s", (emsNo, kept, isOurs) => {
  const judged = judgeBook(emsNo, kept);
  expect(judged.ok).toBe(isOurs);
  if (!judged.ok) expect(judged).toMatchObject({ code: "book_not_ours", params: { emsNo } });
});

test.each([
  ["", []],
  [" T2991W000185 ", ["T2991W000185"]],
  ["t2991w000185，T2991W000018、T2991W000018\n", books],
])("%j names the books %j", (typed, named) => {
  expect(readAccountBooks(typed)).toEqual(named);
});

test.each([
  [books, true],
  [[], true],
  [["账册一"], false],
  [["T2991"], false],
  [[...books, ...books], false],
])("%j may be kept: %s", (value, isTaken) => {
  expect(AccountBooks.safeParse(value).success).toBe(isTaken);
});
