import { useTranslations } from "next-intl";
import { FirstMark } from "#components/clocks/first-mark";
import { Badge } from "#components/ui/badge";
import type { Tone } from "#components/ui/tone";
import type { DockFlag } from "#lib/domain/dock-flag";

const toneOfFlag = {
  in_time: "ok",
  late: "stop",
  not_released: "pending",
  unknown: "attention",
} as const satisfies Record<Exclude<DockFlag["kind"], "near">, Tone>;

/** How a parcel's sale stands with the law's time limits. */
export function FlagBadge({ flag }: { flag: DockFlag }) {
  const t = useTranslations("dock.flag");
  if (flag.kind === "near") return <FirstMark daysLeft={flag.days} />;
  return <Badge tone={toneOfFlag[flag.kind]}>{t(flag.kind, { days: "days" in flag ? flag.days : 0 })}</Badge>;
}
