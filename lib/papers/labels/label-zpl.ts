import type { LabelContent, LabelSize } from "#lib/domain/papers/label-content";
import { dotMm, layoutLabel } from "#lib/draw-label";
import { textBitmap } from "#lib/papers/labels/text-bitmap";

const dots = (length: number) => Math.round(length / dotMm);

/**
 * A label in ZPL II for a printer of 203 dots to the inch. Bars and QR code are the printer's own (`^BC`, `^BQ`), so
 * that they are even; what is not ASCII goes as a bitmap (`^GF`), because few printers have a Chinese font.
 */
export async function labelZpl(label: LabelContent, size: LabelSize): Promise<string> {
  const { headline, title, bars, square, shown, lines, letter } = layoutLabel(label, size);
  const at = ({ x, y }: { x: number; y: number }) => `^FO${dots(x)},${dots(y)}`;
  const written = (text: string, place: { x: number; y: number; size: number }, width: number) =>
    textZpl(text, at(place), dots(place.size), dots(width));
  const texts = [
    ...(headline && label.headline ? [await written(label.headline, headline, headline.width)] : []),
    await written(label.title, title, title.width),
    await written(label.shown, shown, size.widthMm - shown.x),
    ...(await Promise.all(
      label.lines.map((line, row) =>
        written(line, { ...lines, y: lines.y + row * lines.step }, lines.width ?? square.x - lines.x),
      ),
    )),
    ...(label.letter ? [await written(label.letter, letter, letter.size)] : []),
  ];
  return [
    "^XA",
    `^PW${dots(size.widthMm)}^LL${dots(size.heightMm)}^LH0,0^CI28`,
    `${at(bars)}^BY${dots(bars.module)}^BCN,${dots(bars.height)},N,N,N^FH_^FD${fieldOf(label.code)}^FS`,
    `${at(square)}^BQN,2,${dots(square.module)}^FH_^FDMA,${fieldOf(label.leadsTo ?? label.code)}^FS`,
    ...texts,
    "^XZ",
    "",
  ].join("\n");
}

async function textZpl(text: string, at: string, height: number, width: number): Promise<string> {
  if (/^[ -~]*$/.test(text))
    return `${at}^A0N,${height},${Math.round(height * 0.9)}^FH_^FD${fieldOf(text)}^FS`;
  const { bytes, bytesPerRow } = await textBitmap(text, height, width);
  const hex = bytes.toString("hex").toUpperCase();
  return `${at}^GFA,${bytes.length},${bytes.length},${bytesPerRow},${hex}^FS`;
}

/** A text as data of a field: what the printer would take for a command is written as its code. */
function fieldOf(text: string): string {
  return text.replace(/[_^~]/g, (sign) => `_${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
