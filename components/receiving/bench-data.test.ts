import { expect, test } from "vitest";
import {
  type BenchData,
  type BenchPiece,
  isSealPhotographed,
  photographed,
  photosOfBox,
  setAsideIn,
} from "#components/receiving/bench-data";

const waybillNo = "SF1234567890123";
const piece = (plate: string, state: BenchPiece["state"] = "received"): BenchPiece => ({
  plate,
  gnum: null,
  goodsName: "外套",
  scannedCode: "6901234567892",
  serialNo: null,
  state,
  mismatches: [],
});
const box = (...pieces: BenchPiece[]): BenchData => ({
  parcel: {
    id: "1",
    waybillNo,
    damage: null,
    status: "opened",
    bench: "A1",
    arrivedAt: "2026-11-21T03:00:00Z",
    openedByName: null,
    claimedAt: null,
    heldHere: true,
    parkedHere: false,
    unopened: false,
    weightGrams: null,
    lengthMm: null,
    widthMm: null,
    heightMm: null,
  },
  unopened: null,
  returns: [],
  pieces,
  photos: [],
});

test.each([
  ["the box, while nothing came out of it", box(), null, { waybillNo }],
  ["the piece that came out last", box(piece("RW-1"), piece("RW-2")), null, { plate: "RW-2" }],
  ["the piece before one taken back", box(piece("RW-1"), piece("RW-2", "void")), null, { plate: "RW-1" }],
  [
    "what an open camera was opened for",
    box(piece("RW-1"), piece("RW-2")),
    { plate: "RW-1" },
    { plate: "RW-1" },
  ],
  ["the box an open camera was opened for", box(piece("RW-1")), { waybillNo }, { waybillNo }],
])("a photo is of %s", (_, data, inCamera, subject) => {
  expect(photographed(data, inCamera)).toEqual(subject);
});

test.each([
  ["nothing, while the camera is shut", null, null],
  ["nothing, for a piece", { plate: "RW-00000001A" }, null],
  ["nothing, for the box that lies open", { waybillNo }, null],
  ["the other box", { waybillNo: "YT0000000000009" }, "YT0000000000009"],
])("the camera shows as set aside %s", (_, subject, aside) => {
  expect(setAsideIn(box(), subject)).toBe(aside);
});

test("a box is set aside where none lies open", () => {
  expect(setAsideIn(null, { waybillNo })).toBe(waybillNo);
});

const taken = (id: string, motif: "goods" | "label", plate: string | null = null) => ({
  id,
  motif,
  plate,
  takenAt: "2026-11-21T03:00:00Z",
  sha256: "00",
  takerName: null,
  takerRole: null,
  marks: [],
});

test("a box is photographed by what shows more than its label", () => {
  const label = { ...box(), photos: [taken("1", "label"), taken("2", "goods", "RW-1")] };
  expect(photosOfBox(label)).toEqual([]);
  expect(isSealPhotographed(label)).toBe(false);
  const seen = { ...box(), photos: [...label.photos, taken("3", "goods")] };
  expect(photosOfBox(seen).map(({ id }) => id)).toEqual(["3"]);
  expect(isSealPhotographed(seen)).toBe(true);
});
