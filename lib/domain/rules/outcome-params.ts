import { z } from "zod";
import { grades } from "#lib/domain/item";
import { destructionCauses } from "#lib/domain/rules/destruction-cause";
import type { OutcomeParams } from "#lib/domain/rules/outcome-rules";

export const releaseParams = z.strictObject({
  /** Grades in which goods may go back to bonded stock; the others are shipped back. */
  releasable: z.array(z.enum(grades)).min(1),
});
export const causeParams = z.strictObject({
  /** Why goods may be destroyed. */
  causes: z.array(z.enum(destructionCauses)).min(1),
});

/** GACC 2020 No. 45: goods fit for sale, their box damaged or not, become stock again. */
export const lawfulRelease: z.infer<typeof releaseParams> = { releasable: ["good", "box_damaged"] };
/** GACC 2025 No. 79 names six causes. */
export const lawfulCauses: z.infer<typeof causeParams> = { causes: [...destructionCauses] };

/** What the law asks of outcomes, before anybody set it otherwise. */
export const lawfulOutcomes: OutcomeParams = { ...lawfulRelease, ...lawfulCauses };
