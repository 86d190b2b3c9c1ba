import { useTranslations } from "next-intl";
import { FilterChips } from "#components/ui/filter-chips";
import { type ApplicationView, applicationViewNames } from "#lib/domain/application-views";

type ViewChipsProps = {
  view: ApplicationView | null;
  counts: Readonly<Record<ApplicationView, number>>;
  ready: number;
};

/** What waits for the declarant, and the applications by where they stand. */
export function ViewChips({ view, counts, ready }: ViewChipsProps) {
  const t = useTranslations("applications.view");
  const chips = applicationViewNames.map((name) => ({
    key: name,
    label: t(name),
    href: `?view=${name}`,
    active: name === view,
    count: counts[name],
  }));
  const first = {
    key: "ready",
    label: t("ready"),
    href: "/applications",
    active: view === null,
    count: ready,
  };
  return <FilterChips label={t("label")} chips={[first, ...chips]} />;
}
