import { useTranslations } from "next-intl";
import { useAgainstWords } from "#components/item/use-against-words";
import type { Json } from "#lib/domain/canonical-json";
import { countryLabel } from "#lib/domain/codes/country";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";
import { formatFen, formatMoment } from "#lib/i18n/format";

/** Where the words of a fact stand, for facts that are one of a closed list. */
const lists = {
  authorisation: "returns.authorisation",
  status: "item.application",
  phase: "feedback.phase",
  cause: "feedback.rejection.cause",
  way: "feedback.rejection.way",
  grade: "item.grade",
  original: "item.original",
  recommended: "item.outcome",
  proposed: "item.outcome",
  outcome: "item.outcome",
  replaces: "item.outcome",
  basis: "items.basisWord",
  verdict: "item.verdict",
  hold: "item.hold",
  lane: "item.lane.to",
  destructionCause: "history.destructionCause",
  damage: "history.damage",
  carrier: "scan.carrier",
  place: "recalls.pieces.place",
  motif: "evidence.motif",
  suspicion: "item.suspicion",
  said: "receipts.said",
  end: "receipts.end",
  entry: "history.entry",
  look: "history.look",
  liable: "disputes.liable",
  from: "history.damage",
  to: "history.damage",
} as const;

/** What a fact of an event says, in words; null for one that says nothing. */
export function useFactWords(): (key: string, value: Json) => string | null {
  const t = useTranslations();
  const against = useAgainstWords();
  const known = (path: string) => (t.has(path) ? t(path) : null);
  const ofList = (key: string, value: string) => {
    const list = Object.entries(lists).find(([name]) => name === key)?.[1];
    return list ? known(`${list}.${value}`) : null;
  };
  return (key, value) => {
    if (key === "from" || key === "to") return ofList(key, value === null ? "none" : String(value));
    if (value === null || value === "") return null;
    // That it was scanned goes without saying.
    if (key === "entry") return ofList(key, String(value));
    if (key === "automatic" || key === "filledIn") return known(`history.${key}`);
    if (Array.isArray(value)) {
      const texts = value.filter((each) => typeof each === "string");
      return texts.length > 0 ? texts.map(key === "mismatches" ? against : String).join("、") : null;
    }
    if (typeof value === "object" || typeof value === "boolean") return null;
    if (key === "gateAt" || key === "arrivedAt") return formatMoment(new Date(String(value)));
    if (key === "amountFen") return formatFen(Number(value));
    if (key === "lineQty") return formatDecimal(parseDecimal(String(value)));
    if (key === "country") return countryLabel(String(value));
    if (key === "sha256") return String(value).slice(0, 12);
    return ofList(key, String(value)) ?? String(value);
  };
}
