import { isAuthorised } from "#lib/domain/enterprise";
import { authorisationNoticeDays } from "#lib/domain/owner-deadline";
import { type Refusal, refuse } from "#lib/domain/refusal";
import { dayNumber } from "#lib/domain/shanghai";

/** How a merchant's standing authorisation stands today. */
export type AuthorisationStand = "none" | "in_force" | "ends_soon" | "over";

type Given = { authorisationNo: string | null; authorisedUntil: string | null };

/** How it stands on a day: it ends soon for the last thirty days, as the list of deadlines has it. */
export function standOfAuthorisation(given: Given, today: string): AuthorisationStand {
  if (!given.authorisationNo) return "none";
  if (!isAuthorised(given, today)) return "over";
  if (given.authorisedUntil === null) return "in_force";
  const left = dayNumber(given.authorisedUntil) - dayNumber(today);
  return left <= authorisationNoticeDays ? "ends_soon" : "in_force";
}

/** Whether a merchant may give a standing authorisation so: it is registered with the house, and the last day is not past. */
export function judgeGiving(
  registered: Given | null,
  until: string | null,
  today: string,
): { ok: true } | Refusal {
  if (!registered) return refuse("enterprise_unregistered");
  return until !== null && until < today ? refuse("authorisation_past") : { ok: true };
}

/** Whether there is a standing authorisation to end. */
export function judgeEnding(registered: Given | null, today: string): { ok: true } | Refusal {
  const isThere = registered && isAuthorised(registered, today);
  return isThere ? { ok: true } : refuse("authorisation_not_given");
}
