import { useTranslations } from "next-intl";
import { FigureBlock } from "#components/dashboard/figure-block";
import { BarChart } from "#components/ui/bar-chart";
import { formatFen } from "#lib/i18n/format";

/** The days on which a clock's last days count as near. */
const nearDays = 4;

const addressOf = { application: "applyBy", arrival: "arriveBy" } as const;

type ClockDay = { day: string; returns: number; valueFen: number };
type ClockChartProps = {
  clock: keyof typeof addressOf;
  days: readonly ClockDay[];
  day: string;
};

/** When the running clocks of one kind run out, and the value that is at stake on each day. */
export function ClockChart({ clock, days, day }: ClockChartProps) {
  const t = useTranslations("dashboard");
  const listed = (of: string) => `/returns?${addressOf[clock]}=${of}`;
  const figures = {
    head: [t("clocks.day"), t("clocks.returns"), t("value")],
    rows: days.map((one) => rowOf(one, listed(one.day))),
  };
  const soon = days.slice(0, nearDays);
  return (
    <FigureBlock title={t(`clocks.${clock}`)} basis={t("clocks.basis")} figures={figures} day={day}>
      <BarChart
        bars={days.map((one, at) => ({
          key: one.day,
          title: t("clocks.bar", { day: one.day, count: one.returns, yuan: formatFen(one.valueFen) }),
          href: listed(one.day),
          stacks: [stackOf(one, at < nearDays)],
        }))}
        ends={[days[0]?.day ?? "", days.at(-1)?.day ?? ""]}
        peak={t("clocks.peak", { count: Math.max(0, ...days.map(({ returns }) => returns)) })}
      />
      <p>
        {t("clocks.soon", {
          count: soon.reduce((sum, { returns }) => sum + returns, 0),
          yuan: formatFen(soon.reduce((sum, { valueFen }) => sum + valueFen, 0)),
        })}
      </p>
    </FigureBlock>
  );
}

function rowOf({ day, returns, valueFen }: ClockDay, href: string) {
  const value = { value: (valueFen / 100).toFixed(2), text: formatFen(valueFen) };
  return { key: day, figures: [{ value: day }, { value: returns, href }, value] };
}

function stackOf({ day, returns }: ClockDay, isNear: boolean) {
  return {
    key: day,
    parts: [{ key: day, size: returns, className: isNear ? "bg-attention" : "bg-accent" }],
  };
}
