import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";

/** The one mark of what goes to the front of its queue: its time to apply ends within days. */
export function FirstMark({ daysLeft }: { daysLeft: number | null }) {
  const t = useTranslations("clocks");
  if (daysLeft === null) return null;
  return (
    <Badge tone="attention" strong>
      {t("first", { days: daysLeft })}
    </Badge>
  );
}
