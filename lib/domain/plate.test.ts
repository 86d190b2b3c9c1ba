import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPlate, mod3736, parsePlate, plateFromSequence } from "#lib/domain/plate";

const sequence = fc.bigInt({ min: 0n, max: (1n << 40n) - 1n });

describe("mod3736", () => {
  it("agrees with the published example of the Global Release Identifier", () => {
    expect(mod3736("A12425GABC1234002")).toBe("M");
  });

  it("refuses what is outside its alphabet as a bug", () => {
    expect(() => mod3736("a")).toThrow();
  });
});

describe("plateFromSequence", () => {
  it.each([
    [0, "RW-00000000"],
    [31, "RW-0000000Z"],
    [32, "RW-00000010"],
    [(1n << 40n) - 1n, "RW-ZZZZZZZZ"],
  ])("writes %s as %s and a check character", (n, start) => {
    expect(plateFromSequence(n).slice(0, -1)).toBe(start);
  });

  it.each([-1, 1n << 40n])("refuses %s", (n) => {
    expect(() => plateFromSequence(n)).toThrow(RangeError);
  });

  it("R10 gives different numbers different plates, and each is read back", () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const plate = plateFromSequence(a);
        expect(parsePlate(plate)).toEqual({ ok: true, plate });
        expect(plateFromSequence(b) === plate).toBe(a === b);
      }),
    );
  });
});

describe("parsePlate", () => {
  const plate = plateFromSequence(0x123456789n);

  it.each([groupPlate(plate), plate.toLowerCase(), ` ${plate} `, plate.replace("RW", "ＲＷ")])(
    "reads %s",
    (text) => {
      expect(parsePlate(text)).toEqual({ ok: true, plate });
    },
  );

  it.each(["", "RW-", "RW-0KD7F3Q", "XX-0KD7F3QX9", "RW-0KD7F3QI9", "RW-0KD7F3QX99", "RW0KD7F3QX9"])(
    "refuses the form of %j",
    (text) => {
      expect(parsePlate(text)).toEqual({ ok: false, reason: "form" });
    },
  );

  it("finds every single wrong character", () => {
    const alphabet = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];
    fc.assert(
      fc.property(sequence, fc.nat(8), fc.constantFrom(...alphabet), (n, at, other) => {
        const good = plateFromSequence(n);
        const wrong = good.slice(0, at + 3) + other + good.slice(at + 4);
        expect(parsePlate(wrong).ok).toBe(wrong === good);
      }),
    );
  });

  it("finds the exchange of two neighbours", () => {
    const body = "0KD7F3QX";
    const exchanged = [...body.slice(1)].map(
      (next, at) => body.slice(0, at) + next + body.charAt(at) + body.slice(at + 2),
    );
    for (const wrong of exchanged) expect(mod3736(wrong)).not.toBe(mod3736(body));
  });
});

describe("groupPlate", () => {
  it("groups for the eye", () => {
    expect(groupPlate("RW-0KD7F3QX9")).toBe("RW-0KD7 F3QX 9");
  });
});
