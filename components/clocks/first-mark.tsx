import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";

type FirstMarkProps = {
  daysLeft: number | null;
  /** The clock beside it says the days. */
  isBesideClock?: boolean;
};

/** The one mark of what goes to the front of its queue: its time to apply ends within days. */
export function FirstMark({ daysLeft, isBesideClock = false }: FirstMarkProps) {
  const t = useTranslations("clocks");
  if (daysLeft === null) return null;
  return (
    <Badge tone="attention" strong>
      {isBesideClock ? t("firstWord") : t("first", { days: daysLeft })}
    </Badge>
  );
}
