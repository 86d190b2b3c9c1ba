import { countryLabel, isOverseas } from "#lib/domain/codes/country";
import type { BatchOutcome } from "#lib/domain/item";
import { type Owner, ownerLabel } from "#lib/domain/owner";
import { type Refusal, refuse } from "#lib/domain/refusal";

/** Whose goods a load of one merchant holds, and the country overseas they go to; the merchant by its first piece. */
export type Consolidation = {
  merchant: Owner | null;
  country: string | null;
};

/**
 * Loads of one merchant: what is shipped back has one declaration, and what is destroyed the authorisation of that
 * merchant's agent (GACC 2025 No. 79), which speaks for nobody else's goods.
 */
export function holdsOneMerchant(outcome: BatchOutcome): boolean {
  return outcome === "reship" || outcome === "destroy";
}

type Verdict = { ok: true } | Refusal;

/** Whether a load may be opened for that country: one overseas names one, every other load names none. */
export function judgeCountry(outcome: BatchOutcome, country: string | null): Verdict {
  if (outcome !== "reship") return { ok: true };
  if (!country) return refuse("numbers_missing", { fields: "country" });
  return isOverseas(country) ? { ok: true } : refuse("country_not_overseas", { country });
}

/**
 * Whether a piece goes with the others of such a load: by merchant, and overseas by destination as well, each with
 * its own declaration under 4561. A piece that was settled for no country goes where its load goes.
 */
export function judgeConsolidation(load: Consolidation, piece: Consolidation): Verdict {
  if (load.merchant && load.merchant.code !== piece.merchant?.code) {
    return refuse("merchant_differs", { load: ownerLabel(load.merchant), piece: ownerLabel(piece.merchant) });
  }
  if (load.country && piece.country && load.country !== piece.country) {
    return refuse("country_differs", {
      load: countryLabel(load.country),
      piece: countryLabel(piece.country),
    });
  }
  return { ok: true };
}
