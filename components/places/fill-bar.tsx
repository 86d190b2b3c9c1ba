import { useTranslations } from "next-intl";
import type { ToldFill } from "#components/places/place-data";
import { Badge } from "#components/ui/badge";
import { Progress } from "#components/ui/progress";
import { formatCount } from "#lib/i18n/format";

/** How full a place is; one that is full or being counted says so in words. A container has no limit of its own. */
export function FillBar({ name, fill: { used, capacity } }: { name: string; fill: ToldFill }) {
  const t = useTranslations("places.fill");
  if (used === null) return <Badge tone="pending">{t("beingCounted")}</Badge>;
  if (capacity === null)
    return <span className="code-figures">{t("pieces", { count: formatCount(used) })}</span>;
  return (
    <span className="flex items-center gap-2">
      <span className="grow">
        <Progress label={t("of", { name })} value={used} max={capacity} />
      </span>
      {capacity > 0 && used >= capacity && <Badge tone="attention">{t("full")}</Badge>}
    </span>
  );
}
