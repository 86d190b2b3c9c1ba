import { type Refusal, refuse } from "#lib/domain/refusal";
import { shanghaiDay } from "#lib/domain/shanghai";

/** A firm that destroys goods, as far as its licence says so. */
export type ContractorLicence = {
  name: string;
  licenceNo: string;
  /** What its licence is for, in the licence's own words. */
  licensedFor: string;
  /** The last day its licence covers destruction, `YYYY-MM-DD`. */
  licensedUntil: string;
};

const destruction = /销毁|焚毁|焚烧|粉碎|无害化|destr(oy|uction)|incinerat/i;

/** GACC 2025 No. 79: only a contractor whose licence covers destruction may be commissioned. */
export function judgeContractor(contractor: ContractorLicence | null, now: Date): { ok: true } | Refusal {
  if (!contractor) return refuse("contractor_unknown");
  const { name, licensedFor, licensedUntil } = contractor;
  if (!destruction.test(licensedFor)) return refuse("licence_not_for_destruction", { name, licensedFor });
  return licensedUntil < shanghaiDay(now)
    ? refuse("contractor_not_licensed", { name, licensedUntil })
    : { ok: true };
}
