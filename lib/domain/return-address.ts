import { z } from "zod";

const linesAtMost = 6;
/** What a label has room for, a Chinese character counted as two. */
const halfWidthsAtMost = 40;

/** Where parcels are sent back to, as it stands on a label: line by line, the warehouse's name first. */
export const ReturnAddress = z
  .array(
    z
      .string()
      .regex(/^[^\p{C}]+$/u)
      .refine((line) => halfWidths(line) <= halfWidthsAtMost),
  )
  .max(linesAtMost);

/** The lines that a person wrote, without the empty ones. */
export function readReturnAddress(typed: string): string[] {
  return typed
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}

function halfWidths(line: string): number {
  return [...line].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0);
}
