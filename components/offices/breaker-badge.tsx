import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";

type BreakerBadgeProps = { keys: number; failures: number; rests: Date | null | undefined };

/** Whether the way to an office's endpoint is open. */
export function BreakerBadge({ keys, failures, rests }: BreakerBadgeProps) {
  const t = useTranslations("offices.breaker");
  if (keys === 0) return <Badge tone="stop">{t("keyless")}</Badge>;
  if (rests) return <Badge tone="stop">{t("resting", { count: failures })}</Badge>;
  if (failures > 0) return <Badge tone="attention">{t("failing", { count: failures })}</Badge>;
  return <Badge tone="ok">{t("open")}</Badge>;
}
