import { z } from "zod";
import { grades, holdKinds, itemStates, outcomes, ownerResponses, verdicts } from "#lib/domain/item";
import { After, ChangedSince, Instant, Next } from "#lib/domain/machine/paging";
import { instructableOutcomes } from "#lib/domain/owner-instruction";

export const AskItems = z.strictObject({
  state: z.enum(itemStates).optional(),
  returnNo: z
    .string()
    .regex(/^[\x21-\x7e]{1,60}$/)
    .optional(),
  batchNo: z
    .string()
    .regex(/^[\x21-\x7e]{1,20}$/)
    .optional(),
  changedSince: ChangedSince,
  after: After,
});
export type AskItems = z.infer<typeof AskItems>;

export const AskItem = z.strictObject({ plate: z.string().regex(/^[\x21-\x7e]{1,40}$/) });

/** One piece from its admission on. */
export const MachineItem = z.strictObject({
  plate: z.string(),
  returnNo: z.string().nullable(),
  orderNo: z.string().nullable(),
  batchNo: z.string().nullable(),
  gnum: z.int().nullable(),
  goodsName: z.string(),
  serialNo: z.string().nullable(),
  batchCode: z.string().nullable(),
  expiresOn: z.iso.date().nullable(),
  state: z.enum(itemStates),
  hold: z.enum(holdKinds).nullable(),
  grade: z.enum(grades).nullable(),
  verdict: z.enum(verdicts).nullable(),
  outcome: z.enum(outcomes).nullable(),
  ownerResponse: z.enum(ownerResponses).nullable(),
  instructedOutcome: z.enum(instructableOutcomes).nullable(),
  admittedAt: Instant,
  endedAt: Instant.nullable(),
});
export type MachineItem = z.infer<typeof MachineItem>;

/** A page of pieces. */
export const ItemPage = z.strictObject({ items: z.array(MachineItem), next: Next });
export type ItemPage = z.infer<typeof ItemPage>;
