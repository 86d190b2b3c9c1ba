import { useTranslations } from "next-intl";
import { FindingList } from "#components/scanner/finding-list";
import { Badge } from "#components/ui/badge";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import type { CheckFinding } from "#lib/domain/barcode/scanner-check";

export type BenchCheck = {
  bench: string;
  passed: boolean;
  findings: readonly CheckFinding[];
  prefix: string;
  suffix: string;
  checkedBy: string;
  checkedAt: Date;
};

/** The last check of every bench, with what was wrong. */
export function BenchChecks({ benches }: { benches: readonly BenchCheck[] }) {
  const t = useTranslations("scanner.benches");
  return (
    <Panel title={t("title")} flush>
      {benches.length === 0 && <EmptyState>{t("none")}</EmptyState>}
      <ul className="divide-y divide-line">
        {benches.map(({ bench, passed, findings, prefix, suffix, checkedBy, checkedAt }) => (
          <li key={bench} className="flex flex-col gap-2 px-4 py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong className="font-semibold">{t("bench", { bench })}</strong>
              <Badge tone={passed ? "ok" : "stop"}>{t(passed ? "passed" : "failed")}</Badge>
              <span className="ms-auto text-ink-2">
                {checkedBy} <DateTime at={checkedAt} />
              </span>
            </p>
            {prefix + suffix !== "" && (
              <p className="text-ink-2">{t("affixes", { prefix: prefix || "—", suffix: suffix || "—" })}</p>
            )}
            <FindingList findings={findings.filter(({ verdict }) => verdict !== "ok")} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
