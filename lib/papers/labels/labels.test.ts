import { expect, test } from "vitest";
import {
  cardLabel,
  cardLabelSize,
  type LabelContent,
  placeLabel,
  placeLabelSize,
  plateLabel,
  plateLabelSize,
} from "#lib/domain/papers/label-content";
import { returnLabel, returnLabelSize } from "#lib/domain/papers/return-label";
import { locationCode } from "#lib/domain/place-code";
import { plateFromSequence } from "#lib/domain/plate";
import { drawLabel } from "#lib/draw-label";
import { labelPdf } from "#lib/papers/labels/label-pdf";
import { labelZpl } from "#lib/papers/labels/label-zpl";
import { textBitmap } from "#lib/papers/labels/text-bitmap";
import { readPdf } from "#lib/papers/read-pdf.testing";

const plate = plateFromSequence(4711);
const label = plateLabel({
  plate,
  officeCode: "3105",
  officeName: "甬保税区",
  receivedOn: "2026-11-21",
  outcome: "reship",
});

test("a plate's label is 60 by 40 mm, its bars and its square are read back, its Chinese can be marked", async () => {
  const pdf = await labelPdf([label, { ...label, code: "RW-TEST" }], plateLabelSize);
  expect(pdf.toString("latin1")).toContain("/MediaBox [0 0 170.07874 113.385827]");
  const [first, second] = await readPdf(pdf, 600);
  expect(first?.codes).toEqual([plate, plate]);
  expect(second?.codes).toEqual(["RW-TEST", "RW-TEST"]);
  for (const said of ["3105 甬保税区", "2026-11-21", "S"]) expect(first?.text).toContain(said);
  expect(pdf.equals(await labelPdf([label, { ...label, code: "RW-TEST" }], plateLabelSize))).toBe(true);
});

test("in ZPL it has the printer's own bars and square, and its Chinese as a bitmap", async () => {
  const zpl = await labelZpl(label, plateLabelSize);
  expect(zpl).toContain("^PW480^LL320");
  expect(zpl).toMatch(new RegExp(`\\^BY2\\^BCN,96,N,N,N\\^FH_\\^FD${plate}\\^FS`));
  expect(zpl).toMatch(new RegExp(`\\^BQN,2,\\d\\^FH_\\^FDMA,${plate}\\^FS`));
  const [, count, total, row, hex = ""] = /\^GFA,(\d+),(\d+),(\d+),([0-9A-F]+)\^FS/.exec(zpl) ?? [];
  expect([count, total]).toEqual([String(hex.length / 2), String(hex.length / 2)]);
  expect((hex.length / 2) % Number(row)).toBe(0);
  expect(zpl).not.toMatch(/[^\n -~]/);
});

test("what a printer would take for a command is data", async () => {
  const odd: LabelContent = {
    headline: null,
    title: "A^XZ~JA_",
    lines: [],
    code: "LOC-A1",
    shown: "LOC-A1",
    letter: null,
  };
  const zpl = await labelZpl(odd, plateLabelSize);
  expect(zpl).toContain("^FDA_5EXZ_7EJA_5F^FS");
  expect(zpl.match(/\^XZ/g)).toHaveLength(1);
});

const shelf = placeLabel({
  code: locationCode("B", { aisle: 12, rack: 3, level: 2 }),
  body: "B-12-03-2",
  title: "在账库存区 二层",
  use: null,
});
const card = cardLabel({ code: "CMD-UNDO-128-7QK3M9XT2R", chinese: "撤销", command: "UNDO", note: "扫两次" });

const trackUrl = "https://returns.guicang.example/track/7K3M9Q0VZ4TNRX2BP";
const sentBack = returnLabel({
  returnNo: "RT261130000731",
  platformReturnNo: "GCAPI-TH-000731",
  trackUrl,
  address: ["归仓跨境退货中心仓", ...Array.from({ length: 5 }, () => "浙".repeat(20))],
  words: {
    title: "退货标签 Return label",
    notes: ["扫描二维码查询退货进度", "Scan the code to follow your return"],
  },
});

test("a return's label is 100 by 100 mm: its bars are our number, its square the tracker's whole address", async () => {
  const pdf = await labelPdf([sentBack], returnLabelSize);
  expect(pdf.toString("latin1")).toContain("/MediaBox [0 0 283.464567 283.464567]");
  const [page] = await readPdf(pdf, 600);
  expect(page?.codes.toSorted()).toEqual(["RT261130000731", trackUrl]);
  for (const said of [sentBack.title, ...sentBack.lines]) expect(page?.text).toContain(said);
  const { layout } = drawLabel(sentBack, returnLabelSize);
  const lowest = layout.lines.y + sentBack.lines.length * layout.lines.step;
  expect(lowest).toBeLessThanOrEqual(Math.min(layout.square.y, layout.bars.y));
  const zpl = await labelZpl(sentBack, returnLabelSize);
  expect(zpl).toContain(`MA,${trackUrl}`);
});

test.each([
  ["a shelf's", shelf, placeLabelSize],
  ["a card's", card, cardLabelSize],
] as const)("%s label is of its size, read back, and says in large what it is", async (_, content, size) => {
  const [page] = await readPdf(await labelPdf([content], size), 600);
  expect(page?.codes).toEqual([content.code, content.code]);
  for (const said of [content.headline ?? "", content.title]) expect(page?.text).toContain(said);
  const zpl = await labelZpl(content, size);
  expect(zpl).toContain(`^PW${Math.round(size.widthMm / 0.125)}^LL${Math.round(size.heightMm / 0.125)}`);
  expect(zpl.split(content.code).length).toBeGreaterThanOrEqual(3);
});

test("nothing of a label stands over its edge, and both codes have the white they need", () => {
  for (const [content, size] of [
    [label, plateLabelSize],
    [shelf, placeLabelSize],
    [card, cardLabelSize],
    [sentBack, returnLabelSize],
  ] as const) {
    const { layout, widths, square } = drawLabel(content, size);
    const modules = widths.reduce((sum, width) => sum + width, 0);
    expect(layout.bars.x).toBeGreaterThanOrEqual(10 * layout.bars.module);
    expect(size.widthMm - layout.bars.x - modules * layout.bars.module).toBeGreaterThanOrEqual(
      10 * layout.bars.module - 1e-9,
    );
    const white = 4 * layout.square.module;
    expect(layout.square.size).toBeCloseTo(square.length * layout.square.module);
    expect(size.widthMm - layout.square.x - layout.square.size).toBeGreaterThanOrEqual(white - 1e-9);
    expect(layout.shown.y + layout.shown.size).toBeLessThanOrEqual(size.heightMm);
  }
});

test("a code that has no room on the label is a bug, not a label nobody can scan", async () => {
  const long = { ...label, code: "X".repeat(60) };
  await expect(labelPdf([long], plateLabelSize)).rejects.toThrow("no room");
});

test("a bitmap is black where the strokes are, and no wider than it may be", async () => {
  const whole = await textBitmap("一", 32, 400);
  const ink = [...whole.bytes].reduce((sum, byte) => sum + byte.toString(2).replaceAll("0", "").length, 0);
  const area = whole.rows * whole.bytesPerRow * 8;
  expect(ink / area).toBeGreaterThan(0.3);
  expect((await textBitmap("归仓归仓归仓", 32, 64)).bytesPerRow).toBe(8);
});
