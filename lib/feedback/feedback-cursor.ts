import { z } from "zod";

/** A place in the list of messages, newest first: the instant and the id of the row beside it. */
export type FeedbackCursor = { createdAt: Date; id: string };

/** A cursor as it stands in an address; one that was tampered with counts as none. */
export const FeedbackCursorText = z
  .string()
  .regex(/^\d{1,14}_[\x21-\x7e]{1,200}$/)
  .optional()
  .catch(undefined);

/** Writes a cursor for an address. */
export function writeCursor({ createdAt, id }: FeedbackCursor): string {
  return `${createdAt.getTime()}_${id}`;
}

/** Reads a cursor that `FeedbackCursorText` let through. */
export function readCursor(text: string): FeedbackCursor {
  const split = text.indexOf("_");
  return { createdAt: new Date(Number(text.slice(0, split))), id: text.slice(split + 1) };
}
