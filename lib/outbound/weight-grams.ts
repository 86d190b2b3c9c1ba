import { z } from "zod";

/** The weight of a load in grams. Fifty tonnes: more than a lorry carries. */
export const weightGrams = z.number().int().min(1).max(50_000_000);
