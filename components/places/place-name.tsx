import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";

/** The code of a location or container, and that it is out of use. */
export function PlaceName({ code, isClosed }: { code: string; isClosed: boolean }) {
  const t = useTranslations("places.closure");
  return (
    <span className="inline-flex items-center gap-2">
      <Code value={code} />
      {isClosed && <Badge tone="attention">{t("title")}</Badge>}
    </span>
  );
}
