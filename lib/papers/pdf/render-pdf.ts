import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import type { PaperLanguage } from "#lib/domain/papers/paper";
import type { FrozenPaper } from "#lib/papers/get-document";
import { paperWords } from "#lib/papers/paper-words";
import { isWide } from "#lib/papers/pdf/column-widths";
import { drawFeet, drawSigners } from "#lib/papers/pdf/draw-end";
import { drawHead } from "#lib/papers/pdf/draw-head";
import { drawTable } from "#lib/papers/pdf/draw-table";
import { readFonts } from "#lib/papers/pdf/read-fonts";
import { mm, type Sheet } from "#lib/papers/pdf/sheet";

const margin = mm(14);
const footHeight = mm(12);

/**
 * A paper as a PDF of A4 pages, the same bytes whenever it is asked for: everything in it comes from the content,
 * its date is the paper's own, and nothing is compressed, since that depends on the machine's zlib.
 */
export async function renderPdf({ content, sha256 }: FrozenPaper, language: PaperLanguage): Promise<Buffer> {
  const words = paperWords(language);
  const madeAt = new Date(content.madeAt);
  const doc = new PDFDocument({
    size: "A4",
    layout: isWide(content.body.columns) ? "landscape" : "portrait",
    margin,
    compress: false,
    bufferPages: true,
    lang: language === "zh" ? "zh-CN" : "en",
    displayTitle: true,
    info: {
      Title: `${words(`titles.${content.kind}`)} ${content.number}`,
      Author: content.issuer,
      Keywords: sha256,
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  });
  for (const [name, file] of await readFonts()) doc.registerFont(name, file);
  const bytes = buffer(doc);
  const { width, height } = doc.page;
  const bottom = height - margin - footHeight;
  const sheet: Sheet = { doc, content, sha256, words, left: margin, width: width - 2 * margin, bottom };
  drawHead(sheet);
  await drawTable(sheet);
  drawSigners(sheet);
  drawFeet(sheet);
  doc.end();
  return bytes;
}
