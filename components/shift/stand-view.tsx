import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StakeWords } from "#components/clocks/clocks-cell";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";
import type { RedStake, ShiftStand } from "#lib/domain/shift-stand";
import { formatFen } from "#lib/i18n/format";

type StandViewProps = {
  stand: ShiftStand;
  pendingScans: number | null;
  /** Null where it is not known. */
  pendingPhotos: number | null;
};

/** What one shift leaves to the next: open boxes, scans that wait, boxes without a sale, and what falls due today. */
export function StandView({ stand, pendingScans, pendingPhotos }: StandViewProps) {
  const t = useTranslations("shift.stand");
  const { boxes, boxesTotal, cages, cagesTotal, red, redTotal, redStake } = stand;
  return (
    <>
      <Part title={t("boxes")} total={boxesTotal} shown={boxes.length} none={t("noBoxes")}>
        {boxes.map(({ waybillNo, parked, pieces, since, openedByName }) => (
          <li key={waybillNo} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Code value={waybillNo} group={4} />
            <Badge tone={parked ? "attention" : "already"}>{t(parked ? "parked" : "open")}</Badge>
            <span>{t("pieces", { count: pieces })}</span>
            <span className="text-ink-2">
              <DateTime at={since} /> {openedByName}
            </span>
          </li>
        ))}
      </Part>
      <Panel title={t("scans")}>
        <p className={pendingScans === 0 ? "text-ink-2" : "font-semibold text-attention"}>
          {pendingScans === null ? t("scansUnread") : t("scansWait", { count: pendingScans })}
        </p>
        {pendingPhotos !== null && (
          <p className={pendingPhotos === 0 ? "text-ink-2" : "font-semibold text-attention"}>
            {t("photosWait", { count: pendingPhotos })}
          </p>
        )}
      </Panel>
      <Part title={t("cages")} total={cagesTotal} shown={cages.length} none={t("noCages")}>
        {cages.map(({ waybillNo, since }) => (
          <li key={waybillNo} className="flex flex-wrap gap-x-3">
            <Code value={waybillNo} group={4} />
            <span className="text-ink-2">
              <DateTime at={since} />
            </span>
          </li>
        ))}
      </Part>
      <Part title={t("red")} total={redTotal} shown={red.length} none={t("noRed")}>
        {red.map(({ returnNo, stake }) => (
          <li key={returnNo} className="flex flex-wrap items-baseline gap-x-3">
            <Code value={returnNo} />
            {stake && <StakeWords stake={stake} />}
          </li>
        ))}
        {redStake && <RedTotal {...redStake} />}
      </Part>
    </>
  );
}

/** The money of all red clocks together, under the list that may be cut. */
function RedTotal({ taxFen, openTax, allowanceFen }: RedStake) {
  const t = useTranslations("shift.stand");
  const sums = { tax: formatFen(taxFen), allowance: formatFen(allowanceFen) };
  return (
    <li className="font-semibold">
      {t("redStake", sums)}
      {openTax > 0 && <span className="ms-2 text-attention">{t("openTax", { count: openTax })}</span>}
    </li>
  );
}

type PartProps = { title: string; total: number; shown: number; none: string; children: ReactNode };

function Part({ title, total, shown, none, children }: PartProps) {
  const t = useTranslations("shift.stand");
  return (
    <Panel title={title} aside={t("count", { count: total })}>
      {total === 0 ? (
        <p className="text-ink-2">{none}</p>
      ) : (
        <ul className="flex flex-col gap-1.5">{children}</ul>
      )}
      {total > shown && <p className="mt-2 text-ink-2">{t("more", { count: total - shown })}</p>}
    </Panel>
  );
}
