import { z } from "zod";
import { After, Instant, Next } from "#lib/domain/machine/paging";
import { paperLanguages } from "#lib/domain/papers/paper";

export const AskBatches = z.strictObject({ after: After });

/** A page of loads that were handed over. */
export const BatchPage = z.strictObject({
  batches: z.array(
    z.strictObject({
      batchNo: z.string(),
      receiver: z.string(),
      pieces: z.int().min(0),
      noteNo: z.string().nullable(),
      executedAt: Instant,
    }),
  ),
  next: Next,
});
export type BatchPage = z.infer<typeof BatchPage>;

export const AskDocument = z.strictObject({
  number: z.string().regex(/^[\x21-\x7e]{1,20}$/),
  format: z.enum(["pdf", "csv"]).default("pdf"),
  language: z.enum(paperLanguages).default("zh"),
});
