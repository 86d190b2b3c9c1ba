import { code128Widths, modulesOf } from "#lib/draw-code";
import { ink, type Sheet } from "#lib/papers/pdf/sheet";

type At = { x: number; y: number };

/** Draws the QR code of a text as one path, `size` points wide; the white around it is the caller's. */
export function drawSquare(doc: Sheet["doc"], text: string, { x, y, size }: At & { size: number }): void {
  const rows = modulesOf("qrcode", text);
  const module = size / rows.length;
  rows.forEach((row, line) => {
    for (const { index, 0: run } of row.matchAll(/1+/g)) {
      doc.rect(x + index * module, y + line * module, run.length * module, module);
    }
  });
  doc.fill(ink);
}

/** Draws the Code 128 of a text, `module` points to the narrowest bar. */
export function drawBars(
  doc: Sheet["doc"],
  text: string,
  { x, y, module, height }: At & { module: number; height: number },
): void {
  let at = x;
  code128Widths(text).forEach((modules, index) => {
    if (index % 2 === 0) doc.rect(at, y, modules * module, height);
    at += modules * module;
  });
  doc.fill(ink);
}
