import { useTranslations } from "next-intl";
import { FigureBlock } from "#components/dashboard/figure-block";
import { Legend } from "#components/dashboard/legend";
import { BarChart } from "#components/ui/bar-chart";
import { type Outcome, outcomes } from "#lib/domain/item";
import { formatFen } from "#lib/i18n/format";

const colours = {
  release: "bg-outcome-release",
  reship: "bg-outcome-reship",
  destroy: "bg-outcome-destroy",
  move_out: "bg-outcome-move-out",
  detained: "bg-stop",
} as const satisfies Record<Outcome, string>;

type Week = {
  from: string;
  to: string;
  ended: readonly { outcome: Outcome; pieces: number; valueFen: number }[] | null;
};

/** How the pieces of each week ended, in pieces and in declared value. */
export function OutcomeChart({ weeks, day }: { weeks: readonly Week[]; day: string }) {
  const t = useTranslations("dashboard");
  const words = useTranslations("item.outcome");
  const totals = weeks.map(({ ended }) => (ended ?? []).reduce((sum, { pieces }) => sum + pieces, 0));
  return (
    <FigureBlock
      title={t("outcomes.title")}
      basis={t("outcomes.basis")}
      figures={{
        head: [t("outcomes.week"), t("outcomes.outcome"), t("outcomes.pieces"), t("value")],
        rows: weeks.flatMap((week) => outcomes.map((outcome) => rowOf(week, outcome, words(outcome)))),
      }}
      day={day}
    >
      <BarChart
        bars={weeks.map(({ from, to, ended }, at) => ({
          key: from,
          title: t("outcomes.bar", { from, to, pieces: ended ? (totals[at] ?? 0) : t("noData") }),
          stacks: [{ key: from, parts: partsOf(ended) }],
        }))}
        ends={[weeks[0]?.from ?? "", weeks.at(-1)?.to ?? ""]}
        peak={t("peak", { count: Math.max(0, ...totals) })}
      />
      <Legend entries={outcomes.map((key) => ({ key, word: words(key), className: colours[key] }))} />
    </FigureBlock>
  );
}

function partsOf(ended: Week["ended"]) {
  return (ended ?? []).map(({ outcome: key, pieces: size }) => ({ key, size, className: colours[key] }));
}

function rowOf({ from, to, ended }: Week, outcome: Outcome, word: string) {
  const own = ended?.find((one) => one.outcome === outcome) ?? null;
  const href = `/dashboard/pieces?ended=${outcome}&from=${from}&to=${to}`;
  const value = own && { value: (own.valueFen / 100).toFixed(2), text: formatFen(own.valueFen) };
  return {
    key: `${from} ${outcome}`,
    figures: [
      { value: from },
      { value: word },
      { value: own?.pieces ?? null, href },
      value ?? { value: null },
    ],
  };
}
