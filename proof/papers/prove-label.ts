import { writeFile } from "node:fs/promises";
import type { LabelContent, LabelSize } from "#lib/domain/papers/label-content";
import { labelPdf } from "#lib/papers/labels/label-pdf";
import { labelZpl } from "#lib/papers/labels/label-zpl";
import { readPdf } from "#lib/papers/read-pdf.testing";
import { writePng } from "./write-png.ts";

/** Makes a label as PDF and ZPL under a path, reads both its codes back off the picture, and says what did not hold. */
export async function proveLabel(path: string, label: LabelContent, size: LabelSize): Promise<string[]> {
  const pdf = await labelPdf([label], size);
  const zpl = await labelZpl(label, size);
  await writeFile(`${path}.pdf`, pdf);
  await writeFile(`${path}.zpl`, zpl);
  const [page] = await readPdf(pdf, 600);
  if (page) await writePng(`${path}.png`, page.pixels);
  const checks = {
    "both codes are read": page?.codes.join() === `${label.code},${label.code}`,
    "text can be marked": [label.title.slice(0, 8), label.headline ?? ""].every((text) =>
      page?.text.includes(text),
    ),
    "ZPL asks for both codes": zpl.split(label.code).length >= 3,
  };
  return Object.entries(checks).flatMap(([what, holds]) => (holds ? [] : [what]));
}
