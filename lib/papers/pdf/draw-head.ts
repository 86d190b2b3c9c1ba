import { textOf } from "#lib/papers/paper-words";
import { drawSquare } from "#lib/papers/pdf/draw-code";
import { hairline, ink, inkLight, medium, mm, regular, type Sheet } from "#lib/papers/pdf/sheet";

const squareSize = mm(24);
const gap = mm(6);

/** Draws what a paper is, who says so, and what it says of its subject as a whole; leaves `doc.y` below it. */
export function drawHead(sheet: Sheet): void {
  const { doc, content, words, left, width } = sheet;
  const top = doc.y;
  const textWidth = width - squareSize - gap;
  drawSquare(doc, content.verifyUrl, { x: left + width - squareSize, y: top, size: squareSize });
  doc.font(regular, 7).fillColor(inkLight);
  doc.text(words("verify"), left + width - squareSize, top + squareSize + mm(1), {
    width: squareSize,
    align: "center",
  });
  doc.font(medium, 18).fillColor(ink);
  doc.text(words(`titles.${content.kind}`), left, top - mm(1), { width: textWidth });
  doc.font(regular, 9).text(content.issuer, { width: textWidth });
  doc.moveDown(0.5);
  doc.font(medium, 11).text(`${words("number")} ${content.number}`, { width: textWidth });
  doc.font(regular, 9).fillColor(inkLight);
  const madeAt = textOf({ at: content.madeAt }, words);
  doc.text(`${words("madeAt")} ${madeAt}   ${words("madeBy")} ${content.madeBy}`, { width: textWidth });
  if (content.replaces) doc.text(words("replacesLine", { number: content.replaces }), { width: textWidth });
  doc.y = Math.max(doc.y, top + squareSize + mm(5)) + mm(1);
  rule(sheet);
  drawFacts(sheet);
  doc.font(regular, 9).fillColor(ink);
  doc.text(words(`statements.${content.kind}`), left, doc.y, { width, lineGap: 2 });
  doc.y += mm(3);
}

/** The facts in two columns, each a term in a lighter tone before its value. */
function drawFacts({ doc, content, words, left, width }: Sheet): void {
  const column = (width - gap) / 2;
  const termWidth = mm(32);
  const { facts } = content.body;
  for (let at = 0; at < facts.length; at += 2) {
    const top = doc.y;
    const bottoms = facts.slice(at, at + 2).map(([name, cell], side) => {
      const x = left + side * (column + gap);
      doc.font(regular, 9).fillColor(inkLight);
      doc.text(words(`facts.${name}`), x, top, { width: termWidth });
      const below = doc.y;
      doc.fillColor(ink).text(textOf(cell, words), x + termWidth, top, { width: column - termWidth });
      return Math.max(below, doc.y);
    });
    doc.y = Math.max(...bottoms) + mm(0.8);
  }
  doc.y += mm(2);
}

/** A hairline over the whole width, and some white below it. */
export function rule({ doc, left, width }: Sheet): void {
  doc
    .moveTo(left, doc.y)
    .lineTo(left + width, doc.y)
    .lineWidth(0.5)
    .stroke(hairline);
  doc.y += mm(3);
}
