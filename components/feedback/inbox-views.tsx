import { useTranslations } from "next-intl";
import { FilterChips } from "#components/ui/filter-chips";

/** What is not answered comes first and needs no name in the address. */
export const inboxViews = ["acknowledged", "rejected", "all"] as const;
export type InboxView = (typeof inboxViews)[number];

/** The sides of an inbox: what waits for an answer, what has one, everything. */
export function InboxViews({ view }: { view: InboxView | null }) {
  const t = useTranslations("feedback.inbox");
  const chips = inboxViews.map((name) => ({
    key: name,
    label: t(`view.${name}`),
    href: `?view=${name}`,
    active: view === name,
  }));
  const open = { key: "open", label: t("view.open"), href: "/inbox", active: view === null };
  return <FilterChips chips={[open, ...chips]} />;
}
