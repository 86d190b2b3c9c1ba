import { useTranslations } from "next-intl";
import type { Arrived } from "#components/dock/dock-row";
import { FlagBadge } from "#components/dock/flag-badge";
import { useCarrierName } from "#components/dock/use-arrival-band";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";

type ArrivalCardProps = {
  arrival: Arrived | null;
  /** It is damaged, and nobody has photographed it yet. */
  photoMissing: boolean;
  /** The waybill taken back last. */
  takenBack: string | null;
  isUndoing: boolean;
  /** Why nothing is taken back at this moment. */
  undoObstacle: string | null;
  onUndo: () => void;
};

/** The parcel just scanned, until the next one, and the way to take it back. */
export function ArrivalCard(props: ArrivalCardProps) {
  const { arrival, takenBack, isUndoing, undoObstacle, onUndo } = props;
  const t = useTranslations("dock");
  const carrierName = useCarrierName();
  if (!arrival) {
    return (
      <Panel title={t("last.title")}>
        <p className="text-ink-2">
          {takenBack ? t("last.takenBack", { waybillNo: takenBack }) : t("last.none")}
        </p>
      </Panel>
    );
  }
  const rows = [
    { key: "waybillNo", term: t("last.waybillNo"), value: <Code value={arrival.waybillNo} group={4} /> },
    { key: "flag", term: t("last.flag"), value: <FlagBadge flag={arrival.flag} /> },
    { key: "carrier", term: t("last.carrier"), value: carrierName(arrival.carrier) },
    {
      key: "damage",
      term: t("last.damage"),
      value: (
        <span className="flex flex-wrap gap-1">
          {t(`damage.${arrival.damage ?? "none"}`)}
          {props.photoMissing && <Badge tone="attention">{t("photoMissing")}</Badge>}
        </span>
      ),
    },
    { key: "arrivedAt", term: t("last.arrivedAt"), value: <DateTime at={arrival.arrivedAt} exact /> },
    { key: "arrivedBy", term: t("last.arrivedBy"), value: arrival.arrivedBy },
  ];
  return (
    <Panel title={t("last.title")}>
      <div className="flex flex-col items-start gap-3">
        <KeyValues rows={rows} />
        <Button
          keyHint="Ctrl+Z"
          pending={isUndoing}
          disabledReason={arrival.status === "arrived" ? undoObstacle : t("undo.closed")}
          onClick={onUndo}
        >
          {t("undo.last")}
        </Button>
      </div>
    </Panel>
  );
}
