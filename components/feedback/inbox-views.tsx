import { useTranslations } from "next-intl";
import { FilterChips } from "#components/ui/filter-chips";
import { hrefWith } from "#components/ui/href-with";

/** What is not answered comes first and needs no name in the address. */
export const inboxViews = ["acknowledged", "rejected", "all"] as const;
export type InboxView = (typeof inboxViews)[number];

type InboxViewsProps = { view: InboxView | null; from: string | undefined; to: string | undefined };

/** The sides of an inbox: what waits for an answer, what has one, everything; and the days a figure led here with. */
export function InboxViews({ view, from, to }: InboxViewsProps) {
  const t = useTranslations("feedback");
  const at = (name: InboxView | null) => `/inbox${hrefWith({ view: name ?? undefined, from, to }, {})}`;
  const chips = [null, ...inboxViews].map((name) => ({
    key: name ?? "open",
    label: t(`inbox.view.${name ?? "open"}`),
    href: at(name),
    active: view === name,
  }));
  const days = {
    key: "written",
    label: t("writtenIn", { days: [from, to].filter(Boolean).join(" – ") }),
    href: `/inbox${hrefWith({ view: view ?? undefined }, {})}`,
    active: true,
  };
  return <FilterChips chips={from || to ? [...chips, days] : chips} />;
}
