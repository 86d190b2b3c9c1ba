import { useTranslations } from "next-intl";
import { ViewLinks } from "#components/ui/view-links";
import { type MessageView, messageViews } from "#lib/domain/customs-traffic";

/** What came from customs, what of it could not be read, and what went there. */
export function MessageViews({ view }: { view: MessageView }) {
  const t = useTranslations("messages");
  const views = messageViews.map((name) => ({
    key: name,
    href: name === "in" ? "/applications/messages" : `/applications/messages?view=${name}`,
    name: t(`view.${name}`),
    current: name === view,
  }));
  return <ViewLinks label={t("title")} views={views} />;
}
