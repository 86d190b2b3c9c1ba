import { z } from "zod";

/** A place in a list: the instant the list is sorted by, and the id of the row. */
export type ReturnCursor = { at: Date; id: string };

/** A cursor as it stands in an address; one that was tampered with counts as none. */
export const ReturnCursorText = z
  .string()
  .regex(/^\d{1,14}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .optional()
  .catch(undefined);

/** Writes a cursor for an address. */
export function writeCursor({ at, id }: ReturnCursor): string {
  return `${at.getTime()}_${id}`;
}

/** Reads a cursor that `ReturnCursorText` let through. */
export function readCursor(text: string): ReturnCursor {
  const [at, id] = text.split("_");
  return { at: new Date(Number(at)), id: id ?? "" };
}
