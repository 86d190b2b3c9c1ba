import { useTranslations } from "next-intl";
import { ViewLinks } from "#components/ui/view-links";

const views = {
  messages: "/feedback",
  rejections: "/feedback/rejections",
  loops: "/feedback/loops",
} as const;
type View = keyof typeof views;

/** The sides of what we and the offices say to each other. */
export function FeedbackViews({ current }: { current: View }) {
  const t = useTranslations("feedback.views");
  const links = (Object.keys(views) as View[]).map((key) => ({
    key,
    href: views[key],
    name: t(key),
    current: key === current,
  }));
  return <ViewLinks label={t("label")} views={links} />;
}
