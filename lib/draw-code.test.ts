import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { checkCodes } from "#lib/domain/barcode/scanner-check";
import { containerCode, locationCode, zoneLabel } from "#lib/domain/place-code";
import { plateFromSequence } from "#lib/domain/plate";
import { code128Widths, modulesOf } from "#lib/draw-code";

const plate = plateFromSequence(4711);
const quiet = 10;
const scale = 3;

beforeAll(() => {
  const wasm = new URL(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"));
  const wasmBinary = new Uint8Array(readFileSync(wasm)).buffer;
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
});

/** What another library reads off rows of dark (1) and light (0) modules on white. */
async function readBack(rows: readonly string[]) {
  const width = ((rows[0]?.length ?? 0) + 2 * quiet) * scale;
  const height = (rows.length + 2 * quiet) * scale;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const isDark = (x: number, y: number) =>
    rows[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet] === "1";
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (isDark(x, y)) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  const image = { data, width, height, colorSpace: "srgb" as const };
  const found = await readBarcodes(image as ImageData, { tryHarder: true });
  return found.map(({ symbologyIdentifier, bytes }) => [
    symbologyIdentifier,
    new TextDecoder().decode(bytes),
  ]);
}

/** Bars as twenty equal rows. */
function bars(text: string): string[] {
  const row = code128Widths(text)
    .map((width, at) => (at % 2 === 0 ? "1" : "0").repeat(width))
    .join("");
  return Array.from({ length: 20 }, () => row);
}

const rack = { aisle: 12, rack: 34, level: 5 };

test.each([plate, zoneLabel("B"), locationCode("B12", rack), containerCode(999_999)])(
  "the bars and the square of %s are read back by another library (R48)",
  async (code) => {
    expect(await readBack(bars(code))).toEqual([["]C0", code]]);
    expect(await readBack(modulesOf("qrcode", code))).toEqual([["]Q1", code]]);
  },
);

test("the codes a scanner is checked with are read back as they are to be sent", async () => {
  for (const { symbol, drawn, sent } of checkCodes) {
    const rows = symbol === "code128" ? bars(drawn) : modulesOf(symbol, drawn);
    expect(await readBack(rows)).toEqual([[symbol === "code128" ? "]C0" : "]d2", sent]]);
  }
});
