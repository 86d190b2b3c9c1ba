import { useTranslations } from "next-intl";
import { InquiredThings } from "#components/bench/inquired-things";
import { Code } from "#components/ui/code";
import type { HoldKind, ItemState, Outcome } from "#lib/domain/item";
import type { ParcelStatus } from "#lib/domain/return-document";
import type { Thing } from "#lib/domain/thing";

export type Inquired = {
  pieces: {
    plate: string;
    goodsName: string;
    state: ItemState;
    hold: HoldKind | null;
    outcome: Outcome | null;
    locationCode: string | null;
    containerCode: string | null;
  }[];
  parcels: { waybillNo: string; status: ParcelStatus; bench: string | null; locationCode: string | null }[];
  returns: string[];
  things: Thing[];
};

/** What a code stands on, a line for each. */
export function InquiryResult({ found }: { found: Inquired }) {
  const t = useTranslations("bench.inquiry");
  const item = useTranslations("item");
  const { pieces, parcels, returns, things } = found;
  if (pieces.length + parcels.length + returns.length + things.length === 0) return <p>{t("nothing")}</p>;
  return (
    <ul className="flex flex-col gap-1">
      <InquiredThings things={things} />
      {pieces.map(({ plate, goodsName, state, hold, outcome, ...standing }) => (
        <li key={plate} className="flex flex-wrap gap-x-3">
          <span>{t("piece")}</span>
          <Code value={plate} group={4} />
          <strong className="font-semibold">{item(`state.${state}`)}</strong>
          {hold && <strong className="font-semibold">{item(`hold.${hold}`)}</strong>}
          {outcome && <span>{item(`outcome.${outcome}`)}</span>}
          <StandsAt {...standing} />
          <span className="truncate">{goodsName || t("unknown")}</span>
        </li>
      ))}
      {parcels.map(({ waybillNo, status, bench, locationCode }) => (
        <li key={waybillNo} className="flex flex-wrap gap-x-3">
          <span>{t("parcel")}</span>
          <Code value={waybillNo} group={4} />
          <strong className="font-semibold">{t(`status.${status}`)}</strong>
          {bench && status === "opened" && <span>{t("at", { bench })}</span>}
          <StandsAt locationCode={locationCode} containerCode={null} />
        </li>
      ))}
      {returns.length > 0 && (
        <li className="flex flex-wrap gap-x-3">
          <span>{t("returns")}</span>
          {returns.map((returnNo) => (
            <Code key={returnNo} value={returnNo} />
          ))}
        </li>
      )}
    </ul>
  );
}

type StandsAtProps = { locationCode: string | null; containerCode: string | null };

/** Where it stands: in a container, at a location, or both; nothing for what has no place. */
function StandsAt({ locationCode, containerCode }: StandsAtProps) {
  const t = useTranslations("places");
  return (
    <>
      {containerCode && (
        <span>
          {t("inContainer")} <Code value={containerCode} />
        </span>
      )}
      {locationCode && (
        <span>
          {t("location")} <Code value={locationCode} />
        </span>
      )}
    </>
  );
}
