"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FigureCsv } from "#components/dashboard/figure-csv";
import { growthText } from "#components/dashboard/growth-text";
import { Panel } from "#components/ui/panel";
import { growthPercent } from "#lib/domain/throughput";
import { getJson } from "#lib/http/fetch-json";
import { formatCount, formatFen } from "#lib/i18n/format";

type YearFigures = { parcels: number; valueFen: number };
type Year = { from: string; to: string; figures: YearFigures | null; before: YearFigures | null };

/** Two years are added up for it and it changes with the day alone, so no change in the house reads it anew. */
const readEveryMs = 600_000;

/** What customs publishes of a centre: parcels and value since January, and the growth on the year before. */
export function YearLine() {
  const t = useTranslations("dashboard");
  const { data: year, isError } = useQuery({
    queryKey: ["year-figures"],
    queryFn: () => getJson<Year>("/api/year-figures"),
    staleTime: readEveryMs,
    refetchInterval: readEveryMs,
  });
  return (
    <Panel title={t("year.title")} aside={year && <YearCsv year={year} />}>
      <div className="min-h-14">
        {isError ? (
          t("year.failed")
        ) : year ? (
          <YearFacts year={year} />
        ) : (
          <span className="skeleton-block block h-14" />
        )}
      </div>
    </Panel>
  );
}

function YearFacts({ year: { from, to, figures, before } }: { year: Year }) {
  const t = useTranslations("dashboard");
  if (!figures) return <p className="text-ink-2">{t("year.none")}</p>;
  const growth = (of: keyof YearFigures) =>
    before ? (growthText(growthPercent(figures[of], before[of])) ?? "—") : t("year.noBefore");
  const facts = [
    { key: "parcels", figure: formatCount(figures.parcels), growth: growth("parcels") },
    { key: "valueFen", figure: `¥${formatFen(figures.valueFen)}`, growth: growth("valueFen") },
  ] as const;
  return (
    <div className="flex flex-wrap items-end gap-x-10 gap-y-2">
      <dl className="contents">
        {facts.map(({ key, figure, growth: onYear }) => (
          <div key={key} className="flex flex-col">
            <dt className="text-ink-2">{t(`year.${key}`)}</dt>
            <dd className="code-figures text-title font-semibold">{figure}</dd>
            <dd className="text-fine text-ink-2">{t("year.growth", { growth: onYear })}</dd>
          </div>
        ))}
      </dl>
      <p className="text-fine text-ink-2">{t("year.basis", { from, to })}</p>
    </div>
  );
}

function YearCsv({ year: { from, to, figures, before } }: { year: Year }) {
  const t = useTranslations("dashboard");
  const row = (key: keyof YearFigures, shown: (figure: number) => string | number) => ({
    key,
    figures: [
      { value: t(`year.${key}`) },
      ...[figures, before].map((of) => ({ value: of && shown(of[key]) })),
      { value: growthPercent(figures?.[key] ?? null, before?.[key] ?? null) },
    ],
  });
  const csv = {
    head: [t("year.figure"), `${from}–${to}`, t("year.before"), t("year.onYear")],
    rows: [row("parcels", (figure) => figure), row("valueFen", (fen) => (fen / 100).toFixed(2))],
  };
  return <FigureCsv name={`${t("year.title")}-${to}`} figures={csv} />;
}
