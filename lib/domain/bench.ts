import { z } from "zod";

/** The name of a bench as its sign says it, for instance `A3` or `3号台`. */
export const benchName = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}-]{1,12}$/u);

/* A machine that nobody has named works all the same, as this bench. */
const unnamed = "1";

/** The bench of a machine by the name it keeps, and whether anybody has named it at all. */
export function benchOf(kept: string | null): { bench: string; isNamed: boolean } {
  const read = benchName.safeParse(kept);
  return read.success ? { bench: read.data, isNamed: true } : { bench: unnamed, isNamed: false };
}
