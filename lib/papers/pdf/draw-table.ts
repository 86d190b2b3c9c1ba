import { setImmediate } from "node:timers/promises";
import type { Cell } from "#lib/domain/papers/paper";
import { textOf } from "#lib/papers/paper-words";
import { columnWidths, figures } from "#lib/papers/pdf/column-widths";
import { hairline, ink, inkLight, medium, mm, regular, type Sheet } from "#lib/papers/pdf/sheet";

const size = 8;
const padding = mm(1);

/**
 * Draws the rows of a paper, its head again on every page. Between pages it lets others have the processor: a load of
 * five thousand pieces takes seconds.
 */
export async function drawTable(sheet: Sheet): Promise<void> {
  const { doc, content, words, bottom } = sheet;
  const { columns, rows } = content.body;
  const widths = columnWidths(columns, sheet.width);
  const head = columns.map((column) => words(`columns.${column}`));
  drawRow(sheet, head, widths, true);
  for (const row of rows) {
    const texts = row.map((cell: Cell) => textOf(cell, words));
    if (doc.y + heightOf(sheet, texts, widths) > bottom) {
      await setImmediate();
      doc.addPage();
      drawRunningHead(sheet);
      drawRow(sheet, head, widths, true);
    }
    drawRow(sheet, texts, widths, false);
  }
  doc.y += mm(1.5);
  doc.font(medium, size).fillColor(ink);
  const total = words(content.kind === "vehicle_sheet" ? "totalParcels" : "total", {
    count: content.body.pieces,
  });
  doc.text(total, sheet.left + padding, doc.y, { width: sheet.width - 2 * padding });
}

/** What a later page belongs to, for when the pages come apart. */
export function drawRunningHead({ doc, content, words, left, width }: Sheet): void {
  doc.font(regular, 8).fillColor(inkLight);
  doc.text(`${words(`titles.${content.kind}`)}  ${content.number}`, left, doc.y, { width });
  doc.y += mm(1.5);
}

function drawRow(sheet: Sheet, texts: readonly string[], widths: readonly number[], isHead: boolean): void {
  const { doc, content, left, width } = sheet;
  const height = heightOf(sheet, texts, widths, isHead);
  const top = doc.y;
  if (isHead) doc.rect(left, top, width, height).fill("#eeeeee");
  doc.font(isHead ? medium : regular, size).fillColor(ink);
  let x = left;
  texts.forEach((text, at) => {
    const column = content.body.columns[at];
    const align = column && figures.has(column) ? "right" : "left";
    const inner = (widths[at] ?? 0) - 2 * padding;
    doc.text(text, x + padding, top + padding, { width: inner, align });
    x += widths[at] ?? 0;
  });
  doc.y = top + height;
  doc
    .moveTo(left, doc.y)
    .lineTo(left + width, doc.y)
    .lineWidth(isHead ? 0.8 : 0.4)
    .stroke(isHead ? ink : hairline);
}

function heightOf(
  { doc }: Sheet,
  texts: readonly string[],
  widths: readonly number[],
  isHead = false,
): number {
  doc.font(isHead ? medium : regular, size);
  const heights = texts.map((text, at) =>
    doc.heightOfString(text, { width: (widths[at] ?? 0) - 2 * padding }),
  );
  return Math.max(doc.currentLineHeight(), ...heights) + 2 * padding;
}
