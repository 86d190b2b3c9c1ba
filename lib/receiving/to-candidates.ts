import { type Clock, judgeClock } from "#lib/domain/clocks";
import type { ParcelLine, ParcelReturn } from "#lib/receiving/parcel-lines";

/** A line as a person chooses it: what it is, at which price, how much time. */
export type LineCandidate = {
  returnId: string;
  returnNo: string;
  gnum: number;
  gname: string;
  barCode: string | null;
  unit: string;
  price: string;
  /** Serial numbers the return announces of it. */
  serials: readonly string[];
  officeCode: string | null;
  application: Clock;
};

/** Lines to choose from, the one whose time lapses first on top. */
export function toCandidates(
  owners: readonly ParcelReturn[],
  lines: readonly ParcelLine[],
  now: Date,
): LineCandidate[] {
  const candidates = owners.flatMap(({ owner, list }) =>
    lines
      .filter((line) => line.returnId === owner.id)
      .map((line) => ({
        returnId: owner.id,
        returnNo: owner.returnNo,
        gnum: line.gnum,
        gname: line.gname,
        barCode: line.barCode,
        unit: line.unit,
        price: line.price,
        serials: line.serials,
        officeCode: owner.officeCode,
        application: judgeClock(list?.lastApplicationDay ?? null, null, now),
      })),
  );
  const lapse = ({ application }: LineCandidate) =>
    application.state === "not_decidable" ? "9999" : application.lastDay;
  return candidates.sort((a, b) => lapse(a).localeCompare(lapse(b), "en") || a.gnum - b.gnum);
}
