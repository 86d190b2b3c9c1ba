import { useTranslations } from "next-intl";

type LatenciesProps = { p50: number | null | undefined; p95: number | null | undefined };

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How long it takes as a rule, and how long nearly always. */
export function Latencies({ p50, p95 }: LatenciesProps) {
  const duration = useDuration();
  if (p50 === null || p50 === undefined || p95 === null || p95 === undefined) return "—";
  return (
    <span className="whitespace-nowrap">
      {duration(p50)} <span className="text-ink-2">/ {duration(p95)}</span>
    </span>
  );
}

function useDuration(): (ms: number) => string {
  const t = useTranslations("offices.duration");
  return (ms) => {
    if (ms < second) return t("milliseconds", { value: Math.round(ms) });
    if (ms < minute) return t("seconds", { value: rounded(ms / second) });
    if (ms < hour) return t("minutes", { value: rounded(ms / minute) });
    return ms < 2 * day ? t("hours", { value: rounded(ms / hour) }) : t("days", { value: rounded(ms / day) });
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
