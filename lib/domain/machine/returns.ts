import { z } from "zod";
import { applicationStatuses } from "#lib/domain/application";
import { grades, holdKinds, itemStates, outcomes } from "#lib/domain/item";
import { After, ChangedSince, Instant, Next } from "#lib/domain/machine/paging";
import { authorisations, returnSources } from "#lib/domain/return-document";
import { returnStages } from "#lib/domain/return-stage";

export const AskReturns = z.strictObject({
  stage: z.enum(returnStages).optional(),
  changedSince: ChangedSince,
  after: After,
});
export type AskReturns = z.infer<typeof AskReturns>;

export const AskReturn = z.strictObject({ returnNo: z.string().regex(/^[\x21-\x7e]{1,60}$/) });

const head = {
  returnNo: z.string(),
  platformReturnNo: z.string().nullable(),
  orderNo: z.string().nullable(),
  invtNo: z.string().nullable(),
  officeCode: z.string().nullable(),
  source: z.enum(returnSources),
  authorisation: z.enum(authorisations),
  announcedAt: Instant,
  states: z.array(z.strictObject({ state: z.enum(itemStates), pieces: z.int().min(1) })),
  onHold: z.boolean(),
  disputed: z.boolean(),
};

/** A page of returns. */
export const ReturnPage = z.strictObject({ returns: z.array(z.strictObject(head)), next: Next });
export type ReturnPage = z.infer<typeof ReturnPage>;

/** One return with its lines, its pieces as far as the reader sees them, and its applications. */
export const ReturnFile = z.strictObject({
  ...head,
  lines: z.array(
    z.strictObject({
      gnum: z.int(),
      gname: z.string(),
      barCode: z.string().nullable(),
      listedQty: z.string(),
      announcedQty: z.string().nullable(),
      serials: z.array(z.string()),
    }),
  ),
  pieces: z.array(
    z.strictObject({
      plate: z.string(),
      gnum: z.int().nullable(),
      goodsName: z.string(),
      serialNo: z.string().nullable(),
      state: z.enum(itemStates),
      hold: z.enum(holdKinds).nullable(),
      grade: z.enum(grades).nullable(),
      outcome: z.enum(outcomes).nullable(),
    }),
  ),
  applications: z.array(
    z.strictObject({
      applicationNo: z.string(),
      preNo: z.string().nullable(),
      status: z.enum(applicationStatuses),
      declaredAt: Instant.nullable(),
      decidedAt: Instant.nullable(),
    }),
  ),
});
export type ReturnFile = z.infer<typeof ReturnFile>;
