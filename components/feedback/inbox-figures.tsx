"use client";

import { useTranslations } from "next-intl";
import { FigureBlock } from "#components/dashboard/figure-block";
import type { Figure } from "#components/dashboard/figures";
import { useHours } from "#components/dashboard/use-hours";
import { BarChart } from "#components/ui/bar-chart";
import { plainYuan } from "#components/ui/plain-yuan";
import { type Outcome, outcomes } from "#lib/domain/item";
import { formatCount, formatFen } from "#lib/i18n/format";

/** A month, or with `month` null the whole span; figures are null where there is no record. */
export type InboxMonthFigures = {
  month: string | null;
  from: string;
  to: string;
  figures: {
    messages: number;
    acknowledged: number;
    rejected: number;
    p50: number | null;
    p90: number | null;
    returns: number;
    taxed: number;
    untold: number;
    taxFen: number;
    allowanceFen: number;
    outcomes: readonly { outcome: Outcome; pieces: number }[];
  } | null;
};

type BlockProps = { months: readonly InboxMonthFigures[]; day: string };
type Known = NonNullable<InboxMonthFigures["figures"]>;

/** What an office was told of its own lists and what became of it, month by month. */
export function InboxFigures({ months, day }: BlockProps) {
  return (
    <div className="flex flex-col gap-4">
      <AnswerBlock months={months} day={day} />
      <OutcomeBlock months={months} day={day} />
      <TaxBlock months={months} day={day} />
    </div>
  );
}

function useRows(months: readonly InboxMonthFigures[]) {
  const t = useTranslations("feedback.figures");
  return (figuresOf: (known: Known, listed: (view: string) => string) => Figure[], width: number) =>
    months.map(({ month, from, to, figures }) => ({
      key: month ?? "whole",
      figures: [
        { value: month ?? t("whole") },
        ...(figures
          ? figuresOf(figures, (view) => `/inbox?view=${view}&from=${from}&to=${to}`)
          : Array.from({ length: width }, (): Figure => ({ value: null }))),
      ],
    }));
}

function AnswerBlock({ months, day }: BlockProps) {
  const t = useTranslations("feedback.figures");
  const hours = useHours();
  const rows = useRows(months)(
    (known, listed) => [
      { value: known.returns },
      { value: known.messages, href: listed("all") },
      { value: known.acknowledged, href: listed("acknowledged") },
      { value: known.rejected, href: listed("rejected") },
      { value: known.messages - known.acknowledged - known.rejected, href: listed("open") },
      hours.figure(known.p50, listed("acknowledged")),
      hours.figure(known.p90, listed("acknowledged")),
    ],
    7,
  );
  const head = ["month", "returns", "messages", "acknowledged", "rejected", "open", "p50", "p90"] as const;
  const figures = { head: head.map((key) => t(key)), rows };
  return (
    <FigureBlock title={t("answers")} basis={t("answersBasis")} figures={figures} day={day} isOpen>
      <MonthBars
        months={months}
        parts={({ acknowledged, rejected, messages }) => [
          { key: "acknowledged", size: acknowledged, className: "bg-ok" },
          { key: "rejected", size: rejected, className: "bg-attention" },
          { key: "open", size: messages - acknowledged - rejected, className: "bg-accent" },
        ]}
      />
    </FigureBlock>
  );
}

function OutcomeBlock({ months, day }: BlockProps) {
  const t = useTranslations("feedback.figures");
  const item = useTranslations("item.outcome");
  const rows = useRows(months)(
    (known) => known.outcomes.map(({ pieces }) => ({ value: pieces })),
    outcomes.length,
  );
  const figures = { head: [t("month"), ...outcomes.map((outcome) => item(outcome))], rows };
  return (
    <FigureBlock title={t("outcomes")} basis={t("outcomesBasis")} figures={figures} day={day} isOpen>
      <MonthBars
        months={months}
        parts={(known) =>
          known.outcomes.map(({ outcome, pieces }) => ({
            key: outcome,
            size: pieces,
            className: "bg-accent",
          }))
        }
      />
    </FigureBlock>
  );
}

function TaxBlock({ months, day }: BlockProps) {
  const t = useTranslations("feedback.figures");
  const yuan = (fen: number): Figure => ({ value: plainYuan(fen), text: formatFen(fen) });
  const rows = useRows(months)(
    ({ taxed, untold, taxFen, allowanceFen }) => [
      ...[{ value: taxed }, taxed > 0 && taxed === untold ? { value: null } : yuan(taxFen)],
      ...[yuan(allowanceFen), { value: untold }],
    ],
    4,
  );
  const head = ["month", "taxed", "notLevied", "allowance", "untold"] as const;
  const figures = { head: head.map((key) => t(key)), rows };
  return (
    <FigureBlock title={t("tax")} basis={t("taxBasis")} figures={figures} day={day} isOpen>
      {null}
    </FigureBlock>
  );
}

type Parts = readonly { key: string; size: number; className: string }[];
type MonthBarsProps = { months: readonly InboxMonthFigures[]; parts: (known: Known) => Parts };

/** One bar a month, the earliest first; none where there is no record. */
function MonthBars({ months, parts }: MonthBarsProps) {
  const t = useTranslations("feedback.figures");
  const bars = months
    .flatMap(({ month, figures }) => {
      if (month === null) return [];
      const stacks = figures ? [{ key: "all", parts: parts(figures) }] : [];
      return [
        { key: month, title: `${month} ${formatCount(sizeOf(stacks))}`, label: month.slice(2), stacks },
      ];
    })
    .reverse();
  const peak = Math.max(0, ...bars.map(({ stacks }) => sizeOf(stacks)));
  return <BarChart bars={bars} peak={t("peak", { count: peak })} />;
}

function sizeOf(stacks: readonly { parts: Parts }[]): number {
  return stacks.flatMap(({ parts }) => parts).reduce((sum, { size }) => sum + size, 0);
}
