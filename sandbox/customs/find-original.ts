import type { CustomsDocument } from "../events.ts";
import type { DocumentRow, State } from "../state.ts";

/** What ends an application without taking it in, or without it having stood. */
const FALLEN: ReadonlySet<string> = new Set(["100", "4", "-1"]);

type Named = Pick<CustomsDocument, "appType" | "preNo" | "invtNo" | "orderNo">;

/**
 * The document that a change (2) or a withdrawal (3) is about: the newest one that stands under the platform's number
 * that it names, or, when it names none, of the same list and order. Null when there is none.
 */
export function findOriginal(state: State, named: Named): DocumentRow | null {
  if (named.appType === "1") return null;
  const rows = [...state.documents.values()].filter(({ document }) =>
    named.preNo
      ? document.preNo === named.preNo
      : document.invtNo === named.invtNo && document.orderNo === named.orderNo,
  );
  const newest = rows.findLast(stands);
  return newest && newest.document.appType !== "3" ? newest : null;
}

function stands({ receipts }: DocumentRow): boolean {
  return !receipts.some(({ what, withdrawn }) => FALLEN.has(what) && !withdrawn);
}
