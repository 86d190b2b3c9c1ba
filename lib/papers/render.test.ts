import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { paperLoad, paperPiece } from "#lib/domain/papers/load-paper.testing";
import { paperLanguages } from "#lib/domain/papers/paper";
import { frozen, frozenPaper } from "#lib/papers/paper.testing";
import { renderPdf } from "#lib/papers/pdf/render-pdf";
import { readPdf } from "#lib/papers/read-pdf.testing";
import { renderCsv } from "#lib/papers/render-csv";

const paper = frozenPaper("hand_over", paperLoad());

/** A note that was frozen when a clerk still typed a number of the hand-over beside ours. */
function noteWithTypedNumber() {
  const { content } = paper;
  const [batchNo, ...facts] = content.body.facts;
  if (!batchNo) throw new Error("a note without a load");
  const typed = ["handoverNo", "JJ-20261121-7"] as const;
  return frozen("hand_over", { ...content.body, facts: [batchNo, typed, ...facts] });
}
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const squeezed = (text: string) => text.replace(/\s+/g, "");

describe("a paper as a PDF", () => {
  test.each(paperLanguages)("is the same bytes each time, in %s", async (language) => {
    const [first, second] = [await renderPdf(paper, language), await renderPdf(paper, language)];
    expect(sha256(first)).toBe(sha256(second));
  });

  test("of this layout has these bytes on every machine; other bytes are another layout", async () => {
    const old = noteWithTypedNumber();
    expect([sha256(await renderPdf(old, "zh")), sha256(await renderPdf(old, "en"))]).toEqual([
      "6d429185d43f78d3fd9d1aba3ffa16ac52f3dab09b0eee9ad0efcc330a60a88c",
      "90bb0a11ee951e8cbc0aa13a058aea26efe7f1e617684680ccf28d303dd17355",
    ]);
  });

  test("has Chinese that can be marked, its number, date and hash, and a code that leads to its proof", async () => {
    const [page, ...others] = await readPdf(await renderPdf(paper, "zh"));
    expect(others).toEqual([]);
    const text = squeezed(page?.text ?? "");
    for (const said of [
      "货物交接单",
      "HO2026000042",
      "2026-11-2114:10:00",
      paper.sha256,
      "婴儿配方奶粉3段",
    ]) {
      expect(text).toContain(squeezed(said));
    }
    expect(page?.codes).toEqual([paper.content.verifyUrl]);
  });

  test("says on every page what it is and which page, and repeats the table's head", async () => {
    const pieces = Array.from({ length: 120 }, (_, at) =>
      paperPiece({ plate: `RW-${String(at).padStart(9, "0")}` }),
    );
    const pages = await readPdf(await renderPdf(frozenPaper("hand_over", paperLoad({ pieces })), "zh"));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach(({ text }, at) => {
      expect(squeezed(text)).toContain(`第${at + 1}页，共${pages.length}页`);
      expect(text).toContain("HO2026000042");
      expect(squeezed(text)).toContain("原申报清单号-项号");
    });
    const all = pages.map(({ text }) => text).join("\n");
    for (const { plate } of pieces) expect(all.split(plate)).toHaveLength(2);
  });
});

describe("a paper as a table", () => {
  test("names itself, then lists its rows so that a spreadsheet changes none", () => {
    const text = renderCsv(paper, "en");
    expect(text.startsWith('\uFEFF"Hand-over note","HO2026000042"\r\n')).toBe(true);
    expect(text).toContain(`"SHA-256 of the content","${paper.sha256}"`);
    expect(text.trimEnd().split("\r\n").at(-1)).toBe(
      '"1","RW-000000001S","婴儿配方奶粉 3 段 900 克","Good","L2409A 2027-03-31","31052025I000000123-2","1","盒"',
    );
  });
});
