import bwip from "bwip-js/node";

/** The Code 128 of a text as widths of bars and gaps in turn, in modules. */
export function code128Widths(text: string): number[] {
  const [symbol] = bwip.raw({ bcid: "code128", text });
  if (!symbol || !("sbs" in symbol)) throw new Error("the text gave no bars");
  return Array.from(symbol.sbs);
}

/**
 * A square code as rows of dark (1) and light (0) modules. A QR code has error correction M, the default: a plate
 * fits 21 modules, and a seventh of them may be scratched away.
 *
 * @param text for `gs1datamatrix` with its identifiers in brackets.
 */
export function modulesOf(symbol: "qrcode" | "gs1datamatrix", text: string): string[] {
  const [square] = bwip.raw({ bcid: symbol, text });
  if (!square || !("pixs" in square)) throw new Error("the text gave no square");
  const { pixs, pixx } = square;
  return Array.from({ length: pixs.length / pixx }, (_, row) =>
    pixs.slice(row * pixx, (row + 1) * pixx).join(""),
  );
}
