import { useTranslations } from "next-intl";
import { FigureBlock } from "#components/dashboard/figure-block";
import { growthText } from "#components/dashboard/growth-text";
import { Legend } from "#components/dashboard/legend";
import { BarChart } from "#components/ui/bar-chart";
import { FilterChips } from "#components/ui/filter-chips";
import { type AddressQuery, hrefWith } from "#components/ui/href-with";
import { type DayStep, daySteps } from "#lib/domain/day-step";
import {
  growthPercent,
  type Throughput,
  type ThroughputDay,
  type ThroughputPeriod,
  throughputPeriods,
} from "#lib/domain/throughput";
import { formatCount } from "#lib/i18n/format";

type ThroughputChartProps = {
  throughput: Throughput;
  step: DayStep;
  period: ThroughputPeriod;
  day: string;
  /** What else stands in the address. */
  query: AddressQuery;
};

/** How many pieces took a step on each day, beside the period before. */
export function ThroughputChart({ throughput, step, period, day, query }: ThroughputChartProps) {
  const t = useTranslations("dashboard");
  const { days } = throughput;
  const listed = (of: string) => `/dashboard/pieces?did=${step}&from=${of}&to=${of}`;
  const figures = {
    head: ["day", "pieces", "previousDay", "previousPieces"].map((key) => t(`throughput.${key}`)),
    rows: days.map((one) => ({
      key: one.day,
      figures: [
        { value: one.day, text: one.isRunning ? t("throughput.running", { day: one.day }) : one.day },
        { value: one.count, href: listed(one.day) },
        { value: one.previousDay },
        { value: one.previousCount, href: listed(one.previousDay) },
      ],
    })),
  };
  const title = t("throughput.title", { step: t(`step.${step}`) });
  const basis = t("throughput.basis", { days: Number(period) });
  return (
    <FigureBlock title={title} basis={basis} figures={figures} day={day}>
      <Choices step={step} period={period} query={query} />
      <DayBars days={days} listed={listed} />
      <Sum throughput={throughput} />
    </FigureBlock>
  );
}

type DayBarsProps = { days: readonly ThroughputDay[]; listed: (day: string) => string };

function DayBars({ days, listed }: DayBarsProps) {
  const t = useTranslations("dashboard");
  const counts = days.flatMap(({ count, previousCount }) => [count ?? 0, previousCount ?? 0]);
  const bars = days.map((one) => ({
    key: one.day,
    title: t("throughput.bar", { day: one.day, pieces: one.count ?? t("noData") }),
    ...(one.count !== null && { href: listed(one.day) }),
    stacks: stacksOf(one),
  }));
  const legend = [
    { key: "previous", word: t("throughput.previous"), className: colours.previous },
    { key: "current", word: t("throughput.current"), className: colours.current },
    { key: "running", word: t("throughput.today"), className: colours.running },
  ];
  return (
    <>
      <BarChart
        bars={bars}
        ends={[days[0]?.day ?? "", days.at(-1)?.day ?? ""]}
        peak={t("peak", { count: Math.max(0, ...counts) })}
      />
      <Legend entries={legend} />
    </>
  );
}

function Sum({ throughput: { total, previousTotal } }: { throughput: Throughput }) {
  const t = useTranslations("dashboard");
  const figure = (count: number | null) => (count === null ? t("noData") : formatCount(count));
  const growth = growthText(growthPercent(total, previousTotal)) ?? "—";
  return <p>{t("throughput.sum", { total: figure(total), previous: figure(previousTotal), growth })}</p>;
}

const colours = { previous: "bg-line-strong", current: "bg-accent", running: "bg-accent/40" } as const;

function stacksOf({ day, count, previousDay, previousCount, isRunning }: ThroughputDay) {
  const stack = (key: string, size: number | null, colour: keyof typeof colours) => ({
    key,
    parts: size === null ? [] : [{ key, size, className: colours[colour] }],
  });
  return [
    stack(previousDay, previousCount, "previous"),
    stack(day, count, isRunning ? "running" : "current"),
  ];
}

type ChoicesProps = { step: DayStep; period: ThroughputPeriod; query: AddressQuery };

function Choices({ step, period, query }: ChoicesProps) {
  const t = useTranslations("dashboard");
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      <FilterChips
        label={t("throughput.step")}
        chips={daySteps.map((one) => ({
          key: one,
          label: t(`step.${one}`),
          href: hrefWith(query, { step: one }),
          active: one === step,
        }))}
      />
      <FilterChips
        label={t("throughput.period")}
        chips={throughputPeriods.map((one) => ({
          key: one,
          label: t("throughput.days", { days: Number(one) }),
          href: hrefWith(query, { period: one }),
          active: one === period,
        }))}
      />
    </div>
  );
}
