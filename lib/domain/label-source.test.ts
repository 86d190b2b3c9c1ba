import { expect, test } from "vitest";
import { parseLabelSource } from "#lib/domain/label-source";
import { containerCode, locationCode, zoneLabel } from "#lib/domain/place-code";
import { plateFromSequence } from "#lib/domain/plate";

const [one, two] = [plateFromSequence(4711), plateFromSequence(4712)];
const shelf = locationCode("B", { aisle: 1, rack: 3, level: 2 });
const tote = containerCode(17);

test.each([
  ["wv261121000003", { kind: "wave", code: "WV261121000003" }],
  ["BT261121000007", { kind: "batch", code: "BT261121000007" }],
  [" b ", { kind: "zone", code: "B" }],
  [zoneLabel("B"), { kind: "zone", code: "B" }],
  [shelf, { kind: "location", code: shelf }],
  [tote, { kind: "container", code: tote }],
  [one, { kind: "plates", plates: [one] }],
  [`${one}，${two}\n${one}`, { kind: "plates", plates: [one, two] }],
  [`${one} nonsense`, null],
  ["", null],
  ["纸箱", null],
])("%s", (text, source) => {
  expect(parseLabelSource(text)).toEqual(source);
});
