import { compareWithList } from "#lib/domain/carrier-list";
import type { StoredParcelStatus } from "#lib/domain/return-document";

/** What several parcels came in together. */
export const bagKinds = ["bag", "pallet"] as const;
export type BagKind = (typeof bagKinds)[number];

/** How a waybill came to a bag: its carrier's list names it, the dock scanned it in, or it was found inside. */
export const bagSources = ["listed", "put_in", "extra"] as const;
export type BagSource = (typeof bagSources)[number];

/** What a bag's label says: how it is told from others by a scan. */
export const bagLabelForm = /^[!-~]{4,40}$/;

type InBag = {
  waybillNo: string;
  source: BagSource;
  takenOutAt: Date | null;
  /** Null for a parcel that never arrived. */
  status: StoredParcelStatus | null;
};

/**
 * What a bag should hold against what came out of it. A parcel that is opened is out, whoever took it; one whose arrival
 * was taken back was never put in. A bag that nobody described holds what is found in it.
 */
export function contentsOf(rows: readonly InBag[]) {
  const standing = rows.filter(({ source, status }) => source !== "put_in" || status !== "withdrawn");
  const codes = (some: readonly InBag[]) => some.map(({ waybillNo }) => waybillNo);
  const expected = standing.filter(({ source }) => source !== "extra");
  const isOut = ({ takenOutAt, status }: InBag) =>
    takenOutAt !== null || status === "opened" || status === "counted";
  const out = standing.filter(isOut);
  return { expected: codes(expected), out: codes(out), ...compareWithList(codes(expected), codes(out)) };
}

/** Listed parcels that did not come, without those that are listed in a bag that stands here unopened. */
export function splitByBags(
  missing: readonly string[],
  bags: readonly { emptiedAt: Date | null; missing: readonly string[] }[],
) {
  const closedIn = new Set(bags.flatMap((bag) => (bag.emptiedAt ? [] : bag.missing)));
  return {
    inBags: missing.filter((waybillNo) => closedIn.has(waybillNo)),
    missing: missing.filter((waybillNo) => !closedIn.has(waybillNo)),
  };
}
