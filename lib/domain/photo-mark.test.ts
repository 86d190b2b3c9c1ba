import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxBetween, firstBox, movedBox, PhotoBox, sizedBox } from "#lib/domain/photo-mark";

describe("a box on a photo", () => {
  test("is moved and sized by so much", () => {
    expect(movedBox(firstBox, 25, -25)).toEqual({ left: 400, top: 350, width: 250, height: 250 });
    expect(sizedBox(firstBox, 100, -50)).toEqual({ left: 375, top: 375, width: 350, height: 200 });
  });

  test("stops at the edges, and stays large enough to be seen", () => {
    expect(movedBox(firstBox, 5000, -5000)).toEqual({ left: 750, top: 0, width: 250, height: 250 });
    expect(sizedBox(firstBox, 5000, -5000)).toEqual({ left: 375, top: 375, width: 625, height: 20 });
  });

  test("lies between two corners, whichever was drawn first", () => {
    const box = { left: 100, top: 200, width: 300, height: 400 };
    expect(boxBetween({ x: 0.1, y: 0.2 }, { x: 0.4, y: 0.6 })).toEqual(box);
    expect(boxBetween({ x: 0.4, y: 0.6 }, { x: 0.1, y: 0.2 })).toEqual(box);
  });

  test("is one the server takes, however it came about", () => {
    const shift = fc.integer({ min: -2000, max: 2000 });
    const part = fc.double({ min: -0.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(part, part, part, part, fc.array(fc.tuple(shift, shift)), (a, b, c, d, steps) => {
        const drawn = boxBetween({ x: a, y: b }, { x: c, y: d });
        const end = steps.reduce((box, [x, y]) => movedBox(sizedBox(box, x, y), y, x), drawn);
        expect(PhotoBox.safeParse(end).success).toBe(true);
      }),
    );
  });
});
