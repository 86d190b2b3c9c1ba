import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import type { LabelContent, LabelSize } from "#lib/domain/papers/label-content";
import { layoutLabel } from "#lib/draw-label";
import { drawBars, drawSquare } from "#lib/papers/pdf/draw-code";
import { readFonts } from "#lib/papers/pdf/read-fonts";
import { ink, medium, mm, regular } from "#lib/papers/pdf/sheet";

/** Labels as a PDF, one a page of exactly their size. The same labels give the same bytes. */
export async function labelPdf(labels: readonly LabelContent[], size: LabelSize): Promise<Buffer> {
  const made = new Date(0);
  const page = { size: [mm(size.widthMm), mm(size.heightMm)] as [number, number], margin: 0 };
  const info = { Title: labels.map(({ code }) => code).join(" "), CreationDate: made, ModDate: made };
  const doc = new PDFDocument({ ...page, compress: false, autoFirstPage: false, info });
  for (const [name, file] of await readFonts()) doc.registerFont(name, file);
  const bytes = buffer(doc);
  for (const label of labels) {
    doc.addPage(page);
    drawLabel(doc, label, size);
  }
  doc.end();
  return bytes;
}

function drawLabel(doc: InstanceType<typeof PDFDocument>, label: LabelContent, size: LabelSize): void {
  const { headline, title, bars, square, shown, lines, letter } = layoutLabel(label, size);
  const text = (words: string, x: number, y: number, width?: number) =>
    doc.text(words, mm(x), mm(y), {
      lineBreak: false,
      ...(width
        ? { width: mm(width), height: doc.currentLineHeight(), ellipsis: true, lineBreak: true }
        : {}),
    });
  doc.fillColor(ink);
  if (headline && label.headline) {
    doc.font(medium, mm(headline.size));
    text(label.headline, headline.x, headline.y - 0.19 * headline.size, headline.width);
  }
  doc.font(medium, mm(title.size));
  text(label.title, title.x, title.y - 0.17 * title.size, title.width);
  drawBars(doc, label.code, {
    x: mm(bars.x),
    y: mm(bars.y),
    module: mm(bars.module),
    height: mm(bars.height),
  });
  drawSquare(doc, label.leadsTo ?? label.code, { x: mm(square.x), y: mm(square.y), size: mm(square.size) });
  doc.fillColor(ink).font(medium, mm(shown.size));
  text(label.shown, shown.x, shown.y - 0.19 * shown.size);
  doc.font(regular, mm(lines.size));
  label.lines.forEach((line, at) => {
    text(line, lines.x, lines.y + at * lines.step, lines.width);
  });
  if (!label.letter) return;
  doc.font(medium, mm(letter.size));
  text(label.letter, letter.x, letter.y - 0.25 * letter.size);
}
