import type { LabelContent, LabelSize } from "#lib/domain/papers/label-content";

/** The label that a consumer puts on a parcel to be sent back: the size of a carrier's own. */
export const returnLabelSize: LabelSize = { widthMm: 100, heightMm: 100 };

/** As many labels as one file holds. */
export const returnLabelsAtMost = 200;

type ReturnFacts = {
  returnNo: string;
  platformReturnNo: string | null;
  trackUrl: string;
  /** The warehouse's name first. */
  address: readonly string[];
  /** In both languages: what the label is, and that its QR code leads to the tracker. */
  words: { title: string; notes: readonly string[] };
};

/** Where a parcel goes back to, under our number as bars, with the tracker's address as a QR code. */
export function returnLabel({ address, words, ...facts }: ReturnFacts): LabelContent {
  const [name = "", ...street] = address;
  const lines = [...street, ...(facts.platformReturnNo ? [facts.platformReturnNo] : []), ...words.notes];
  return {
    headline: words.title,
    title: name,
    lines,
    code: facts.returnNo,
    leadsTo: facts.trackUrl,
    shown: facts.returnNo,
    letter: null,
  };
}
