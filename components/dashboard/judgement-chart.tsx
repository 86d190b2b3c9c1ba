"use client";

import { useTranslations } from "next-intl";
import { FigureBlock } from "#components/dashboard/figure-block";
import { TrendBlock } from "#components/dashboard/trend-block";
import { LineChart } from "#components/ui/line-chart";
import { type Judgement, judgements } from "#lib/domain/piece-quality";
import { sharePercent } from "#lib/domain/trend";

type Counts = { judgement: Judgement; judged: number | null; differing: number | null };
type Week = { from: string; to: string; counts: Counts[] };

const strokes = {
  inspection: { className: "stroke-accent", dash: "" },
  settlement: { className: "stroke-already", dash: "6 3" },
  verification: { className: "stroke-stop", dash: "2 3" },
} as const satisfies Record<Judgement, { className: string; dash: string }>;

/** How often people judged otherwise than what stood before them. */
export function JudgementChart({ day }: { day: string }) {
  const t = useTranslations("dashboard.judged");
  return (
    <TrendBlock<Week[]> title={t("title")} path="/api/judgement-rates">
      {(weeks) => <JudgementLines weeks={weeks} day={day} />}
    </TrendBlock>
  );
}

function JudgementLines({ weeks, day }: { weeks: readonly Week[]; day: string }) {
  const t = useTranslations("dashboard.judged");
  const lines = judgements.map((judgement) => ({
    key: judgement,
    word: t(`word.${judgement}`),
    values: weeks.map((week) => rateOf(countsOf(week, judgement))),
    ...strokes[judgement],
  }));
  const rates = lines.flatMap(({ values }) => values.map((value) => value ?? 0));
  const figures = {
    head: [t("week"), t("kind"), t("total"), t("differing"), t("rate")],
    rows: weeks.flatMap((week) => judgements.map((one) => rowOf(week, one, t(`word.${one}`)))),
  };
  return (
    <FigureBlock title={t("title")} basis={t("basis")} figures={figures} day={day}>
      <LineChart
        places={weeks.map((week) => ({
          key: week.from,
          title: [week.from, ...lines.map((line, at) => pointOf(week, line.word, judgements[at]))].join("\n"),
        }))}
        lines={lines}
        ends={[weeks[0]?.from ?? "", weeks.at(-1)?.from ?? ""]}
        peak={t("peak", { rate: String(Math.max(0, ...rates)) })}
      />
    </FigureBlock>
  );
}

function countsOf({ counts }: Week, judgement: Judgement | undefined): Counts | undefined {
  return counts.find((one) => one.judgement === judgement);
}

function rateOf(counts: Counts | undefined): number | null {
  return counts && counts.judged !== null ? sharePercent(counts.differing ?? 0, counts.judged) : null;
}

function pointOf(week: Week, word: string, judgement: Judgement | undefined): string {
  const rate = rateOf(countsOf(week, judgement));
  return `${word} ${rate === null ? "—" : `${rate}%`}`;
}

function rowOf(week: Week, judgement: Judgement, word: string) {
  const { from, to } = week;
  const counts = countsOf(week, judgement);
  const href = `/dashboard/pieces?judged=${judgement}&from=${from}&to=${to}`;
  return {
    key: `${from} ${judgement}`,
    figures: [
      { value: from },
      { value: word },
      { value: counts?.judged ?? null, href },
      { value: counts?.differing ?? null, href: `${href}&differs=yes` },
      { value: rateOf(counts), href: `${href}&differs=yes` },
    ],
  };
}
