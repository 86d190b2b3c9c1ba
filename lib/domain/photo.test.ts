import { describe, expect, test } from "vitest";
import { fitInside, photoLimitBytes, photoProblemOf, sentEdgePixels } from "#lib/domain/photo";

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe1]);

describe("R28 a photo before it is sent", () => {
  test.each([
    ["a JPEG", jpeg, 1_000, null],
    ["a JPEG of just the limit", jpeg, photoLimitBytes, null],
    ["a JPEG over the limit", jpeg, photoLimitBytes + 1, "size"],
    ["a HEIC that calls itself a JPEG", new Uint8Array([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70]), 1_000, "type"],
    ["an empty file", new Uint8Array(), 0, "type"],
  ] as const)("that is %s: %s", (_, head, sizeBytes, problem) => {
    expect(photoProblemOf(head, sizeBytes)).toBe(problem);
  });
});

test.each([
  [
    [4000, 3000],
    [2000, 1500],
  ],
  [
    [3024, 4032],
    [1500, 2000],
  ],
  [
    [2000, 100],
    [2000, 100],
  ],
  [
    [640, 480],
    [640, 480],
  ],
  [
    [40_000, 10],
    [2000, 1],
  ],
] as const)("a picture of %j is sent as %j", ([width, height], [fitWidth, fitHeight]) => {
  expect(fitInside(width, height, sentEdgePixels)).toEqual({ width: fitWidth, height: fitHeight });
});
