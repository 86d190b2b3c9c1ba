import { z } from "zod";

/** The name of a bench as its sign says it, for instance `A3` or `3号台`. */
export const benchName = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}-]{1,12}$/u);
