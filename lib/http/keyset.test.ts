import { describe, expect, test } from "vitest";
import { type Asked, cursorText, cutPage, readCursor } from "#lib/http/keyset";

const id = "0190f0a2-0000-7000-8000-00000000000a";
const texts: [what: string, text: unknown, passes: boolean][] = [
  ["a place", `1795300000000_${id}`, true],
  ["nothing", undefined, false],
  ["an id of another kind", "1795300000000_8f", false],
  ["no instant", `_${id}`, false],
  ["an instant nobody lives to see", `999999999999999_${id}`, false],
  ["two of them", [`1_${id}`, `2_${id}`], false],
  ["a try at the database", `1_${id}'; drop table users`, false],
];

test.each(texts)("%s", (_, text, passes) => {
  expect(cursorText().parse(text)).toBe(passes ? text : undefined);
});

/** Reads a list of figures, the greatest first, as a database would. */
function read(all: readonly number[], asked: Asked) {
  const place = readCursor(asked);
  const there = all.filter((n) => !place || (place.backwards ? n > Number(place.id) : n < Number(place.id)));
  const found = there.toSorted((a, b) => (place?.backwards ? a - b : b - a)).slice(0, 4);
  return cutPage(found, 3, asked, (n) => ({ at: new Date(n * 1000), id: String(n) }));
}

describe("pages of three", () => {
  const lists: [count: number, pages: number[]][] = [
    [0, [0]],
    [1, [1]],
    [3, [3]],
    [4, [3, 1]],
    [6, [3, 3]],
    [7, [3, 3, 1]],
  ];

  test.each(lists)("of %i, forwards and back again", (count, pages) => {
    const all = Array.from({ length: count }, (_, n) => n + 1);
    const seen = [read(all, {})];
    for (let page = seen[0]; page?.next; page = seen.at(-1)) seen.push(read(all, { after: page.next }));
    expect(seen.map(({ rows }) => rows.length)).toEqual(pages);
    expect(seen.flatMap(({ rows }) => rows)).toEqual(all.toReversed());
    expect(seen[0]?.previous).toBeNull();
    for (const [n, page] of seen.entries()) {
      if (page.previous) expect(read(all, { before: page.previous })).toEqual(seen[n - 1]);
    }
  });

  test("a list that emptied before the cursor has no page before", () => {
    expect(read([], { before: "1000_1" })).toEqual({ rows: [], previous: null, next: null });
  });
});
