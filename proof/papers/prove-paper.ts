import { writeFile } from "node:fs/promises";
import type { PaperKind, PaperLanguage } from "#lib/domain/papers/paper";
import { frozen } from "#lib/papers/paper.testing";
import { renderPdf } from "#lib/papers/pdf/render-pdf";
import { readPdf } from "#lib/papers/read-pdf.testing";
import { renderCsv } from "#lib/papers/render-csv";
import { sampleBodies } from "./sample-bodies.ts";
import { writePng } from "./write-png.ts";

/** Makes a paper as PDF and CSV under a path, reads it back, and says what did not hold. */
export async function provePaper(path: string, kind: PaperKind, language: PaperLanguage): Promise<string[]> {
  const { body, says } = sampleBodies[kind];
  const paper = frozen(kind, body);
  const pdf = await renderPdf(paper, language);
  const again = await renderPdf(paper, language);
  const pages = await readPdf(pdf);
  await writeFile(`${path}.pdf`, pdf);
  await writeFile(`${path}.csv`, renderCsv(paper, language));
  for (const [at, { pixels }] of pages.entries()) await writePng(`${path}-${at + 1}.png`, pixels);
  const text = squeezed(pages.map((page) => page.text).join(""));
  const said = [paper.content.number, paper.sha256, says];
  const checks = {
    "same bytes again": pdf.equals(again),
    "code leads to its proof": pages[0]?.codes.join() === paper.content.verifyUrl,
    "text can be marked": said.every((one) => text.includes(squeezed(one))),
  };
  return Object.entries(checks).flatMap(([what, holds]) => (holds ? [] : [what]));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
