import type { Context } from "#lib/context";
import { type ListReturns, listReturns } from "#lib/tracking/list-returns";

/** So many pages are one table; whoever needs more narrows the filters. */
const pagesAtMost = 100;

/**
 * All pages of the list of returns one after the other, for a spreadsheet, with the same filters in the same order.
 * `isCut` where there are more than five thousand.
 */
export async function listReturnRows(ctx: Context, filters: ListReturns) {
  const first = await listReturns(ctx, { ...filters, after: undefined, before: undefined });
  const rows = [...first.rows];
  let next = first.next;
  for (let page = 1; next !== null && page < pagesAtMost; page++) {
    const more = await listReturns(ctx, { ...filters, before: undefined, after: next });
    rows.push(...more.rows);
    next = more.next;
  }
  return { rows, isCut: next !== null };
}
