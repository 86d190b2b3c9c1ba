"use client";

import { useTranslations } from "next-intl";
import { FigureBlock } from "#components/dashboard/figure-block";
import { TrendBlock } from "#components/dashboard/trend-block";
import { useHours } from "#components/dashboard/use-hours";
import { FilterChips } from "#components/ui/filter-chips";
import { type AddressQuery, hrefWith } from "#components/ui/href-with";
import { LineChart } from "#components/ui/line-chart";
import { type CycleStage, cycleStages, type TrendUnit, trendUnits } from "#lib/domain/trend";

type Times = { from: string; to: string; count: number | null; p50: number | null; p90: number | null };
type CycleChartProps = { stage: CycleStage; unit: TrendUnit; day: string; query: AddressQuery };

/** How long pieces waited for a step, or the whole loop took, by week or day. */
export function CycleChart(props: CycleChartProps) {
  const t = useTranslations("dashboard");
  const { stage, unit } = props;
  return (
    <TrendBlock<Times[]>
      title={t("cycle.title", { stage: t(`cycle.stage.${stage}`) })}
      path={`/api/cycle-times?stage=${stage}&unit=${unit}`}
    >
      {(spans) => <CycleLines {...props} spans={spans} />}
    </TrendBlock>
  );
}

function listOf(stage: CycleStage, { from, to }: Pick<Times, "from" | "to">): string {
  return stage === "loop"
    ? `/feedback?phase=completed&state=acknowledged&from=${from}&to=${to}`
    : `/dashboard/pieces?did=${stage}&from=${from}&to=${to}`;
}

function CycleLines({ stage, unit, day, query, spans }: CycleChartProps & { spans: readonly Times[] }) {
  const t = useTranslations("dashboard");
  const hours = useHours();
  const figures = {
    head: [
      t(`cycle.${unit}`),
      t(stage === "loop" ? "cycle.loops" : "cycle.pieces"),
      t("cycle.p50"),
      t("cycle.p90"),
    ],
    rows: spans.map((span) => {
      const href = listOf(stage, span);
      const { from, count, p50, p90 } = span;
      return {
        key: from,
        figures: [{ value: from }, { value: count, href }, hours.figure(p50, href), hours.figure(p90, href)],
      };
    }),
  };
  const longest = Math.max(0, ...spans.map(({ p90 }) => p90 ?? 0));
  return (
    <FigureBlock
      title={t("cycle.title", { stage: t(`cycle.stage.${stage}`) })}
      basis={t(stage === "loop" ? "cycle.basisLoop" : "cycle.basis")}
      figures={figures}
      day={day}
    >
      <Choices stage={stage} unit={unit} query={query} />
      <LineChart
        places={spans.map((span) => ({
          key: span.from,
          title: titleOf(span),
          ...(span.count !== null && { href: listOf(stage, span) }),
        }))}
        lines={[
          { key: "p50", word: t("cycle.p50"), className: "stroke-accent", values: spans.map((s) => s.p50) },
          {
            key: "p90",
            word: t("cycle.p90"),
            className: "stroke-attention",
            dash: "5 3",
            values: spans.map((s) => s.p90),
          },
        ]}
        ends={[spans[0]?.from ?? "", spans.at(-1)?.from ?? ""]}
        peak={t("cycle.peak", { time: hours.say(longest) })}
      />
    </FigureBlock>
  );

  function titleOf({ from, count, p50, p90 }: Times): string {
    if (p50 === null || p90 === null) return t("cycle.none", { from });
    return t("cycle.point", { from, count: count ?? 0, p50: hours.say(p50), p90: hours.say(p90) });
  }
}

function Choices({ stage, unit, query }: Pick<CycleChartProps, "stage" | "unit" | "query">) {
  const t = useTranslations("dashboard");
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      <FilterChips
        staysInPlace
        label={t("cycle.stages")}
        chips={cycleStages.map((one) => ({
          key: one,
          label: t(`cycle.stage.${one}`),
          href: hrefWith(query, { stage: one }),
          active: one === stage,
        }))}
      />
      <FilterChips
        staysInPlace
        label={t("cycle.units")}
        chips={trendUnits.map((one) => ({
          key: one,
          label: t(`cycle.unit.${one}`),
          href: hrefWith(query, { unit: one }),
          active: one === unit,
        }))}
      />
    </div>
  );
}
