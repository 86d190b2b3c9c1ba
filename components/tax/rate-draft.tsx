import { parseHundredths } from "#lib/domain/tax/hundredths";
import type { TaxRate } from "#lib/domain/tax/tax-rate";

/** What stands in the form, as it was typed. */
export type RateDraft = Record<
  | "hsPrefix"
  | "goodsName"
  | "vat"
  | "consumption"
  | "perMeasure"
  | "perSheet"
  | "duty"
  | "validFrom"
  | "validTo"
  | "source"
  | "reason",
  string
>;
export type RateInput = TaxRate & { goodsName: string; source: string; reason: string };

export const emptyRate = (hsPrefix: string): RateDraft => ({
  hsPrefix,
  goodsName: "",
  vat: "13",
  consumption: "0",
  perMeasure: "",
  perSheet: "",
  duty: "",
  validFrom: "",
  validTo: "",
  source: "",
  reason: "",
});

/** The first thing that keeps the draft from being entered; null when nothing does. */
export function troubleOf(draft: RateDraft) {
  if (!/^\d{2,13}$/.test(draft.hsPrefix)) return "prefix";
  if (draft.goodsName.trim() === "") return "goods";
  if (!isShare(draft.vat) || !isShare(draft.consumption)) return "share";
  if (draft.duty !== "" && parseHundredths(draft.duty) === null) return "share";
  const thresholds = [draft.perMeasure, draft.perSheet].filter((text) => text !== "");
  if (thresholds.length === 1 || thresholds.some((text) => !parseHundredths(text))) return "threshold";
  if (draft.validFrom === "" || (draft.validTo !== "" && draft.validTo < draft.validFrom)) return "valid";
  if (draft.source.trim() === "") return "source";
  return draft.reason.trim() === "" ? "reason" : null;
}

/** What a draft without trouble enters. */
export function rateInput(draft: RateDraft): RateInput {
  const hundredths = (text: string) => parseHundredths(text) ?? 0;
  return {
    hsPrefix: draft.hsPrefix,
    goodsName: draft.goodsName.trim(),
    vatBp: hundredths(draft.vat),
    consumptionBp: hundredths(draft.consumption),
    consumptionFrom:
      draft.perMeasure === ""
        ? null
        : { fenPerMeasure: hundredths(draft.perMeasure), fenPerSheet: hundredths(draft.perSheet) },
    dutyBp: draft.duty === "" ? null : hundredths(draft.duty),
    validFrom: draft.validFrom,
    validTo: draft.validTo === "" ? null : draft.validTo,
    source: draft.source.trim(),
    reason: draft.reason.trim(),
  };
}

function isShare(text: string): boolean {
  const share = parseHundredths(text);
  return share !== null && share < 10_000;
}
