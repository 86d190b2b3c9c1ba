import { useTranslations } from "next-intl";
import { ViewLinks } from "#components/ui/view-links";
import { type ApplicationView, applicationViewNames } from "#lib/domain/application-views";

type ViewTabsProps = {
  view: ApplicationView | null;
  counts: Readonly<Record<ApplicationView, number>>;
  ready: number;
};

/** What waits for the declarant, and the applications by where they stand; each has its own address. */
export function ViewTabs({ view, counts, ready }: ViewTabsProps) {
  const t = useTranslations("applications.view");
  const first = {
    key: "ready",
    href: "/applications",
    name: t("ready"),
    count: ready,
    current: view === null,
  };
  const views = applicationViewNames.map((name) => ({
    key: name,
    href: `/applications?view=${name}`,
    name: t(name),
    count: counts[name],
    current: view === name,
  }));
  return <ViewLinks label={t("label")} views={[first, ...views]} />;
}
