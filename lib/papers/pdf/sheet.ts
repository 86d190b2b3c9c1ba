import type PDFDocument from "pdfkit";
import type { PaperContent } from "#lib/domain/papers/paper";
import type { PaperWords } from "#lib/papers/paper-words";

/** A paper while it is drawn. */
export type Sheet = {
  doc: InstanceType<typeof PDFDocument>;
  content: PaperContent;
  sha256: string;
  words: PaperWords;
  /** The space between the margins, in points. */
  left: number;
  width: number;
  /** Where the foot begins, in points from above. */
  bottom: number;
};

/** A length in points. */
export function mm(length: number): number {
  return (length * 72) / 25.4;
}

/** The names under which the two weights are known to a document. */
export const regular = "regular";
export const medium = "medium";

export const ink = "#000000";
export const inkLight = "#444444";
export const hairline = "#999999";
