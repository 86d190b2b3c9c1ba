import { useTranslations } from "next-intl";
import { FigureBlock } from "#components/dashboard/figure-block";
import { Legend } from "#components/dashboard/legend";
import { BarChart } from "#components/ui/bar-chart";
import type { ItemState } from "#lib/domain/item";
import type { PieceAge } from "#lib/domain/piece-age";

const colours = {
  "0-1": "bg-accent/30",
  "2-3": "bg-accent/60",
  "4-7": "bg-accent",
  "8-15": "bg-attention",
  "16-": "bg-stop",
} as const satisfies Record<PieceAge, string>;
const ages = Object.keys(colours) as PieceAge[];

type Stage = { state: ItemState; ages: readonly { age: PieceAge; pieces: number }[] };

/** The pieces in the house by state, and in each how long they have been here. */
export function AgeingChart({ stages, day }: { stages: readonly Stage[]; day: string }) {
  const t = useTranslations("dashboard");
  const states = useTranslations("item.state");
  const figures = {
    head: [t("ageing.state"), ...ages.map((age) => t(`age.${age}`)), t("ageing.total")],
    rows: stages.map((stage) => rowOf(stage, states(stage.state))),
  };
  const bars = stages.map((stage) => ({
    key: stage.state,
    title: t("ageing.bar", { state: states(stage.state), pieces: totalOf(stage) }),
    label: states(stage.state),
    href: hrefOf(stage.state),
    stacks: [stackOf(stage)],
  }));
  return (
    <FigureBlock title={t("ageing.title")} basis={t("ageing.basis")} figures={figures} day={day} isOpen>
      <BarChart bars={bars} peak={t("peak", { count: Math.max(0, ...stages.map(totalOf)) })} />
      <Legend entries={ages.map((age) => ({ key: age, word: t(`age.${age}`), className: colours[age] }))} />
    </FigureBlock>
  );
}

function totalOf({ ages: own }: Stage): number {
  return own.reduce((sum, { pieces }) => sum + pieces, 0);
}

function hrefOf(state: ItemState, age?: PieceAge): string {
  return `/dashboard/pieces?state=${state}${age ? `&age=${age}` : ""}`;
}

function rowOf(stage: Stage, word: string) {
  const { state, ages: own } = stage;
  return {
    key: state,
    figures: [
      { value: word },
      ...own.map(({ age, pieces }) => ({ value: pieces, href: hrefOf(state, age) })),
      { value: totalOf(stage), href: hrefOf(state) },
    ],
  };
}

function stackOf({ state, ages: own }: Stage) {
  return {
    key: state,
    parts: own.map(({ age, pieces }) => ({ key: age, size: pieces, className: colours[age] })),
  };
}
