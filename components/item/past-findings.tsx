import { useTranslations } from "next-intl";
import type { ItemFinding } from "#components/item/item-file";
import { Badge } from "#components/ui/badge";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";

/** What was found in the rounds before, the latest first: why the piece is here again. */
export function PastFindings({ findings, title }: { findings: readonly ItemFinding[]; title?: string }) {
  const t = useTranslations("item");
  if (findings.length === 0) return null;
  return (
    <Panel title={title ?? t("past.title")}>
      <ol className="flex flex-col gap-3">
        {findings.toReversed().map((finding) => (
          <li key={finding.id} className="flex flex-col gap-1">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{t(`past.${finding.kind}`, { round: finding.round })}</span>
              <Badge tone="ready">{t(`grade.${finding.grade}`)}</Badge>
              {finding.original === "no" && <Badge tone="stop">{t("original.no")}</Badge>}
              {finding.verdict && <Badge tone="attention">{t(`verdict.${finding.verdict}`)}</Badge>}
            </p>
            {finding.takenBackAt !== null && (
              <p className="text-attention">
                {finding.takenBackReason === null
                  ? t("past.takenBackByFinder")
                  : t("past.takenBack", { reason: finding.takenBackReason })}{" "}
                <DateTime at={finding.takenBackAt} />
              </p>
            )}
            {finding.note && <p className="measure">{finding.note}</p>}
            <p className="text-fine text-ink-2">
              {finding.officerNumber ?? finding.finderName} · <DateTime at={finding.foundAt} />
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
