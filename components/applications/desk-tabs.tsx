import { useTranslations } from "next-intl";
import { ViewLinks } from "#components/ui/view-links";
import {
  type ApplicationView,
  applicationViewNames,
  type WorkView,
  workViewNames,
} from "#lib/domain/application-views";

type DeskTabsProps = {
  view: ApplicationView | WorkView;
  counts: Readonly<Record<ApplicationView | WorkView, number>>;
};

/** What waits for the declarant, and the applications by where they stand; each has its own address. */
export function DeskTabs({ view, counts }: DeskTabsProps) {
  const t = useTranslations("applications.view");
  const views = [...workViewNames, ...applicationViewNames].map((name) => ({
    key: name,
    href: name === "ready" ? "/applications" : `/applications?view=${name}`,
    name: t(name),
    count: counts[name],
    current: view === name,
  }));
  return <ViewLinks label={t("label")} views={views} />;
}
