import type { ApplicationStatus } from "#lib/domain/application";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { RefusalClass } from "#lib/domain/refusal-class";

type Refused = { applicationNo: string; status: ApplicationStatus; refusalClass: RefusalClass | null };

/** Whether a refused application may be corrected and sent anew. */
export function judgeCorrectable({
  applicationNo: code,
  status,
  refusalClass,
}: Refused): { ok: true } | Refusal {
  if (status !== "refused") return refuse("application_state_forbids", { code, status });
  if (refusalClass === "legal") return refuse("refused_for_good", { code });
  return refusalClass === "field" ? { ok: true } : refuse("refusal_undecided", { returnNo: code });
}

/**
 * Whether a person may class a refusal so. Words nobody knew are read by a person; what was refused in law
 * goes on only by a decision of customs itself, with its number and day.
 */
export function judgeClassing(
  { applicationNo: code, status, refusalClass }: Refused,
  given: { refusalClass: RefusalClass; decision: { no: string; day: string } | null },
): { ok: true } | Refusal {
  if (status !== "refused") return refuse("application_state_forbids", { code, status });
  const goesOn = refusalClass === "legal" && given.refusalClass !== "legal";
  return goesOn && !given.decision ? refuse("customs_decision_needed", { code }) : { ok: true };
}
