import { useTranslations } from "next-intl";
import type { ItemFile } from "#components/item/item-file";
import { useAgainstWords } from "#components/item/use-against-words";
import { useMeasureWords } from "#components/item/use-measure-words";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";

/** What came: the piece, its box, and what already speaks against it. */
export function ItemArrival({ file }: { file: ItemFile }) {
  const t = useTranslations("item");
  const against = useAgainstWords();
  const measured = useMeasureWords();
  const reasons = [...new Set([...file.conformity.reasons, ...file.mismatches])];
  const { parcel, return: owner } = file;
  return (
    <Panel title={t("parts.arrived")} aside={<Badge tone="ready">{t(`state.${file.state}`)}</Badge>}>
      <div className="flex flex-col gap-3">
        <div>
          <Code value={file.plate} group={4} className="text-title font-semibold" />
          <p className="text-bench break-words">{file.goodsName}</p>
        </div>
        {reasons.length > 0 && (
          <ul aria-label={t("parts.against")} className="flex flex-wrap gap-1">
            {reasons.map((reason) => (
              <li key={reason}>
                <Badge tone="stop">{against(reason)}</Badge>
              </li>
            ))}
          </ul>
        )}
        {file.hold && (
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone="attention">{t(`hold.${file.hold}`)}</Badge>
            {file.holdReason}
          </p>
        )}
        {parcel?.unopened && file.findings.length === 0 && (
          <Notice tone="attention" title={t("parts.sealed")}>
            {t("parts.unopened")}
          </Notice>
        )}
        <KeyValues
          rows={[
            ...(parcel
              ? [
                  {
                    key: "parcel",
                    term: t("parts.parcel"),
                    value: <Code value={parcel.waybillNo} group={4} />,
                  },
                  { key: "at", term: t("parts.arrivedAt"), value: <DateTime at={parcel.arrivedAt} /> },
                  { key: "box", term: t("parts.damage"), value: t(`damage.${parcel.damage ?? "none"}`) },
                ]
              : []),
            ...(owner
              ? [
                  { key: "return", term: t("parts.returnNo"), value: <Code value={owner.returnNo} /> },
                  { key: "reason", term: t("parts.reason"), value: owner.reason },
                ]
              : []),
            { key: "measures", term: t("measure.title"), value: measured.all(file) },
            {
              key: "code",
              term: t("parts.barCode"),
              value: <Code value={file.scannedCode || t("parts.noBarcode")} />,
            },
            ...(file.serialNo
              ? [{ key: "serial", term: t("parts.serialNo"), value: <Code value={file.serialNo} /> }]
              : []),
          ]}
        />
      </div>
    </Panel>
  );
}
