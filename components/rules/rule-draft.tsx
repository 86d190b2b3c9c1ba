import { type Grade, grades } from "#lib/domain/item";
import { type DestructionCause, destructionCauses } from "#lib/domain/rules/destruction-cause";
import { ruleParams } from "#lib/domain/rules/rule-book";
import type { ParametrisedRule } from "#lib/domain/rules/rule-codes";

/** A version as somebody is entering it. */
export type RuleDraft = {
  limitDays: string;
  countsReleaseDay: boolean;
  shiftsFromDaysOff: boolean;
  daysOff: string;
  houseLimitDays: string;
  releasable: readonly Grade[];
  causes: readonly DestructionCause[];
  inForceFrom: string;
  reason: string;
  /** The second person, who signs what begins before today. */
  login: string;
  pin: string;
};

/** A draft that begins with what the newest version asks. */
export function draftOf(code: ParametrisedRule, params: unknown): RuleDraft {
  const empty: RuleDraft = {
    limitDays: "",
    countsReleaseDay: false,
    shiftsFromDaysOff: false,
    daysOff: "",
    houseLimitDays: "",
    releasable: [],
    causes: [],
    inForceFrom: "",
    reason: "",
    login: "",
    pin: "",
  };
  if (code === "release_good_only") return { ...empty, ...ruleParams[code].schema.parse(params) };
  if (code === "destruction_cause") return { ...empty, ...ruleParams[code].schema.parse(params) };
  const clock = ruleParams[code].schema.parse(params);
  const house = "houseLimitDays" in clock ? clock.houseLimitDays : null;
  const { limitDays, countsReleaseDay, shiftsFromDaysOff, daysOff } = clock;
  return {
    ...empty,
    countsReleaseDay,
    shiftsFromDaysOff,
    daysOff: daysOff.join("\n"),
    limitDays: String(limitDays),
    houseLimitDays: house === null ? "" : String(house),
  };
}

/** The figures of a draft as the rule takes them. */
function paramsOf(code: ParametrisedRule, draft: RuleDraft): unknown {
  if (code === "release_good_only")
    return { releasable: grades.filter((one) => draft.releasable.includes(one)) };
  if (code === "destruction_cause")
    return { causes: destructionCauses.filter((one) => draft.causes.includes(one)) };
  const { countsReleaseDay, shiftsFromDaysOff } = draft;
  const daysOff = [...new Set(draft.daysOff.split(/\s+/).filter(Boolean))].toSorted();
  const clock = { limitDays: Number(draft.limitDays), countsReleaseDay, shiftsFromDaysOff, daysOff };
  if (code === "applied_in_time") return clock;
  const house = draft.houseLimitDays.trim();
  return { ...clock, houseLimitDays: house === "" ? null : Number(house) };
}

export type DraftTrouble = "days" | "daysOff" | "none" | "from" | "reason" | "second";

/** Whether a draft begins before today, so that two sign it. */
export function takesTwo({ inForceFrom }: RuleDraft, today: string): boolean {
  return inForceFrom !== "" && inForceFrom < today;
}

/** What still stands in the way of a draft; null when nothing does. */
export function troubleOf(code: ParametrisedRule, draft: RuleDraft, today: string): DraftTrouble | null {
  const read = ruleParams[code].schema.safeParse(paramsOf(code, draft));
  const field = read.error?.issues[0]?.path[0];
  if (field === "daysOff") return "daysOff";
  if (field === "releasable" || field === "causes") return "none";
  if (field) return "days";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.inForceFrom)) return "from";
  if (draft.reason.trim() === "") return "reason";
  const isSigned = draft.login.trim() !== "" && draft.pin !== "";
  return takesTwo(draft, today) && !isSigned ? "second" : null;
}

export type ProposedRule = { code: ParametrisedRule; params: unknown; inForceFrom: string; basedOn: number };

/** The draft as the server takes it for a preview; with the reason it makes the version. */
export function proposalOf(code: ParametrisedRule, draft: RuleDraft, basedOn: number): ProposedRule {
  return { code, params: paramsOf(code, draft), inForceFrom: draft.inForceFrom, basedOn };
}

export type MadeRule = ProposedRule & { reason: string; second?: { login: string; pin: string } };

/** A proposal with why it is made, and with the second person where two sign it. */
export function versionOf(proposal: ProposedRule, draft: RuleDraft, today: string): MadeRule {
  const second = takesTwo(draft, today) ? { second: { login: draft.login.trim(), pin: draft.pin } } : {};
  return { ...proposal, reason: draft.reason.trim(), ...second };
}
