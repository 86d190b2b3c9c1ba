import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { zipOf } from "#lib/papers/zip";

const at = new Date("2026-03-04T05:06:08Z");
const entry = (name: string, text = name) => ({ name, bytes: new TextEncoder().encode(text), at });

describe("a ZIP", () => {
  test("gives back what was put in, in its order, with Chinese names", () => {
    const files = unzipSync(zipOf([entry("说明.html"), entry("照片/1.jpg"), entry("事实.json")]));
    expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ["说明.html", "说明.html"],
      ["照片/1.jpg", "照片/1.jpg"],
      ["事实.json", "事实.json"],
    ]);
  });

  test("is the same bytes for the same entries, with the time of Shanghai", () => {
    const bytes = zipOf([entry("a.txt")]);
    expect(zipOf([entry("a.txt")])).toEqual(bytes);
    // Ten bytes into the head: half seconds, minutes and hours, then day, month and year.
    const time = new DataView(bytes.buffer, bytes.byteOffset).getUint32(10, true);
    expect({ hour: (time >> 11) & 31, minute: (time >> 5) & 63, day: (time >> 16) & 31 }).toEqual({
      hour: 13,
      minute: 6,
      day: 4,
    });
  });

  test.each([["../a.txt"], ["/a.txt"], ["a//b.txt"], ["C:a.txt"], ["a\\b.txt"], [""]])(
    "has no file called %j",
    (name) => {
      expect(() => zipOf([entry(name)])).toThrow("no name");
    },
  );

  test("has no two files of one name", () => {
    expect(() => zipOf([entry("a.txt", "1"), entry("a.txt", "2")])).toThrow("two files");
  });
});
