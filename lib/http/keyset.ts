import { z } from "zod";

/** A place in a list: the instant by which it is sorted, and the id of the row that stands there. */
type Cursor = { at: Date; id: string };

/** The page that a reader asks for lies after a cursor, before one, or is the first. */
export type Asked = { after?: string | undefined; before?: string | undefined };

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** A cursor as it stands in an address; one that was tampered with counts as none. `id` is how the list's ids look. */
export const cursorText = (id: string = uuid) =>
  z
    .string()
    .regex(new RegExp(`^\\d{1,14}_${id}$`))
    .optional()
    .catch(undefined);

/** Reads what `cursorText` let through: from where, and whether towards the beginning; null at the beginning. */
export function readCursor({ after, before }: Asked): (Cursor & { backwards: boolean }) | null {
  const text = before ?? after;
  if (text === undefined) return null;
  const split = text.indexOf("_");
  const at = new Date(Number(text.slice(0, split)));
  return { at, id: text.slice(split + 1), backwards: before !== undefined };
}

/**
 * Makes a page of rows that were read in the direction asked for, one more than the page holds, and
 * the cursors of the pages beside it.
 */
export function cutPage<Row>(
  found: readonly Row[],
  size: number,
  asked: Asked,
  placeOf: (row: Row) => Cursor,
) {
  const backwards = asked.before !== undefined;
  const hasMore = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  const write = ({ at, id }: Cursor) => `${at.getTime()}_${id}`;
  return {
    rows,
    previous: first && (backwards ? hasMore : asked.after !== undefined) ? write(placeOf(first)) : null,
    next: last && (backwards || hasMore) ? write(placeOf(last)) : null,
  };
}
