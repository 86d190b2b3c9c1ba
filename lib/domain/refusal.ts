import { accessRefusals } from "#lib/domain/refusal-codes/access";
import { customsRefusals } from "#lib/domain/refusal-codes/customs";
import { floorRefusals } from "#lib/domain/refusal-codes/floor";
import { goodsRefusals } from "#lib/domain/refusal-codes/goods";

/**
 * Every expected no, by code. A person or a machine can act on each; its words stand in
 * `lib/i18n/messages/<locale>/errors.json`, its HTTP status in `lib/refusal-status.ts`.
 */
export const refusalCodes = [
  ...accessRefusals,
  ...floorRefusals,
  ...customsRefusals,
  ...goodsRefusals,
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Figures and names that the words of a refusal mention. */
export type RefusalParams = Readonly<Record<string, string | number>>;

export type Refusal = { ok: false; code: RefusalCode; params: RefusalParams };

/** A no that a rule gives; the use-case turns it into an error at the door. */
export function refuse(code: RefusalCode, params: RefusalParams = {}): Refusal {
  return { ok: false, code, params };
}
