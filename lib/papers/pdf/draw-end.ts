import { drawRunningHead } from "#lib/papers/pdf/draw-table";
import { ink, inkLight, medium, mm, regular, type Sheet } from "#lib/papers/pdf/sheet";

const signHeight = mm(24);

/** Draws room for the signatures, together on one page. */
export function drawSigners(sheet: Sheet): void {
  const { doc, content, words, left, width, bottom } = sheet;
  const { signers } = content.body;
  if (doc.y + signHeight > bottom) {
    doc.addPage();
    drawRunningHead(sheet);
  }
  const gap = mm(6);
  const column = (width - gap * (signers.length - 1)) / signers.length;
  const top = doc.y + mm(4);
  signers.forEach((signer, at) => {
    const x = left + at * (column + gap);
    doc
      .font(medium, 9)
      .fillColor(ink)
      .text(words(`signers.${signer}`), x, top, { width: column });
    const line = top + mm(16);
    doc
      .moveTo(x, line)
      .lineTo(x + column, line)
      .lineWidth(0.6)
      .stroke(ink);
    doc
      .font(regular, 7)
      .fillColor(inkLight)
      .text(words("sign"), x, line + mm(1), { width: column });
  });
  doc.y = top + signHeight;
}

/** Writes under every page which paper it is of, which page, and the hash of the whole. */
export function drawFeet({ doc, content, sha256, words, left, width, bottom }: Sheet): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at++) {
    doc.switchToPage(start + at);
    // Below the margin the library would begin another page.
    doc.page.margins.bottom = 0;
    const y = bottom + mm(3);
    doc.font(regular, 7).fillColor(inkLight);
    doc.text(`${content.number}   ${words("page", { page: at + 1, pages: count })}`, left, y, { width });
    doc.text(`${words("hash")} ${sha256}`, left, y + mm(3.5), { width });
  }
}
