import { z } from "zod";
import type { FieldProblem } from "#lib/domain/ceb/problem";
import { REFUND_HEAD } from "#lib/domain/ceb/refund-application-fields";
import { validateFields } from "#lib/domain/ceb/validate-fields";
import { type Refusal, refuse } from "#lib/domain/refusal";

/** Fields of the CEB625 a declarant may write otherwise than the sale has them; quantities come from the pieces. */
export const correctableFields = [
  "reason",
  "logisticsNo",
  "logisticsName",
  "ebpName",
  "ebcName",
  "buyerName",
  "buyerIdNumber",
  "buyerTelephone",
] as const;
export type CorrectableField = (typeof correctableFields)[number];

const text = z.string().trim().min(1).max(1000).optional();

export const Correction = z.strictObject({
  reason: text,
  logisticsNo: text,
  logisticsName: text,
  ebpName: text,
  ebcName: text,
  buyerName: text,
  buyerIdNumber: text,
  buyerTelephone: text,
} satisfies Record<CorrectableField, typeof text>);
export type Correction = z.infer<typeof Correction>;

const tables = REFUND_HEAD.filter(({ element }) =>
  (correctableFields as readonly string[]).includes(element),
);

/** Names each given field that customs' table does not take; a field left out is not looked at. */
export function checkCorrection(correction: Correction): FieldProblem[] {
  const given = tables.filter(({ element }) => correction[element as CorrectableField] !== undefined);
  return validateFields(given, correction);
}

/** The later correction over the earlier one, field by field. */
export function mergeCorrections(before: Correction, after: Correction): Correction {
  const given = Object.entries(after).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(given) };
}

/** Fields that say who bought and by which waybill: what is right in one application is wrong in every other. */
const ofOneApplication: readonly CorrectableField[] = [
  "logisticsNo",
  "buyerName",
  "buyerIdNumber",
  "buyerTelephone",
];

/** Whether a field may only be corrected in one application at a time. */
export function isOfOneApplication(field: CorrectableField): boolean {
  return ofOneApplication.includes(field);
}

/**
 * Whether so many refused applications may be sent anew with this correction: with none the same would be refused
 * again, and a person or a waybill is never that of two buyers.
 */
export function judgeCorrection(fields: Correction, applications: number): { ok: true } | Refusal {
  if (isEmptyCorrection(fields)) return refuse("nothing_corrected");
  const own = correctableFields.find((field) => fields[field] !== undefined && isOfOneApplication(field));
  return own && applications > 1 ? refuse("correction_one_by_one", { field: own }) : { ok: true };
}

/** Whether it says anything at all. */
export function isEmptyCorrection(correction: Correction): boolean {
  return correctableFields.every((field) => correction[field] === undefined);
}
