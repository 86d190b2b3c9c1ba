import { readFileSync } from "node:fs";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

export type ReadPage = { text: string; codes: string[]; pixels: Pixels };
export type Pixels = { data: Uint8Array; width: number; height: number };

/**
 * Reads a PDF as a stranger would, with the engine of a browser: each page's text as it can be marked, its picture
 * at so many dots an inch, and what another library reads off the codes in it.
 */
export async function readPdf(bytes: Uint8Array, dotsPerInch = 144): Promise<ReadPage[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  try {
    const pages: ReadPage[] = [];
    for (const page of document.pages()) {
      const text = page.getText();
      const pixels = await page.render({ scale: dotsPerInch / 72, render: "bitmap" });
      pages.push({ text, codes: await readCodes(pixels), pixels });
    }
    return pages;
  } finally {
    document.destroy();
    library.destroy();
  }
}

let reader: Promise<unknown> | null = null;

/** What stands in the codes of a picture. */
export async function readCodes({ data, width, height }: Pixels): Promise<string[]> {
  const wasm = new URL(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"));
  reader ??= prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer },
    fireImmediately: true,
  });
  await reader;
  const image = { data: new Uint8ClampedArray(data), width, height, colorSpace: "srgb" as const };
  const found = await readBarcodes(image as ImageData, { tryHarder: true });
  return found.map(({ text }) => text).sort();
}
