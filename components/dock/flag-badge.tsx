import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import type { Tone } from "#components/ui/tone";
import type { DockFlag } from "#lib/domain/dock-flag";

const toneOfFlag = {
  in_time: "ok",
  near: "attention",
  late: "stop",
  not_released: "pending",
  unknown: "attention",
} as const satisfies Record<DockFlag["kind"], Tone>;

/** How a parcel's sale stands with the law's time limits. */
export function FlagBadge({ flag }: { flag: DockFlag }) {
  const t = useTranslations("dock.flag");
  return <Badge tone={toneOfFlag[flag.kind]}>{t(flag.kind, { days: "days" in flag ? flag.days : 0 })}</Badge>;
}
