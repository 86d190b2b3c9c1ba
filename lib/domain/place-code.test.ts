import fc from "fast-check";
import { expect, test } from "vitest";
import { containerCode, locationCode, parsePlaceCode, zoneLabel } from "#lib/domain/place-code";

const rack = { aisle: 1, rack: 3, level: 2 };

test("codes of places are made of A–Z, 0–9 and hyphens, and say what they are (R10)", () => {
  const codes = [zoneLabel("B"), locationCode("B", rack), containerCode(17)];
  expect(codes.map((code) => code.slice(0, -2))).toEqual(["LOC-B", "LOC-B-01-03-2", "CTN-000017"]);
  for (const code of codes) expect(code).toMatch(/^[A-Z0-9-]+$/);
  expect(codes.map((code) => parsePlaceCode(code))).toEqual([
    { kind: "zone", code: codes[0], body: "B" },
    { kind: "location", code: codes[1], body: "B-01-03-2" },
    { kind: "container", code: codes[2], body: "000017" },
  ]);
});

test("one character misread is never another place", () => {
  const code = locationCode("B", rack);
  const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (const [at, was] of [...code].entries()) {
    if (at < "LOC-".length || was === "-") continue;
    for (const read of letters.replace(was, "")) {
      expect(parsePlaceCode(`${code.slice(0, at)}${read}${code.slice(at + 1)}`)).toBeNull();
    }
  }
});

test("different racks have different codes, and each is read back", () => {
  const number = fc.integer({ min: 1, max: 99 });
  const racks = fc.record({ aisle: number, rack: number, level: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(racks, racks, (one, another) => {
      const code = locationCode("A", one);
      expect(parsePlaceCode(code)?.code).toBe(code);
      const isSame = JSON.stringify(one) === JSON.stringify(another);
      expect(locationCode("A", another) === code).toBe(isSame);
    }),
  );
});
