import { useTranslations } from "next-intl";
import { ViewLinks } from "#components/ui/view-links";
import { goodsViews } from "#lib/domain/goods-view";

const counted = [...goodsViews, "hand_overs"] as const;
const apart = {
  hand_overs: "/goods/hand-overs",
  deadlines: "/goods/deadlines",
  announce: "/goods/announce",
  announced: "/goods/announced",
  settlement: "/goods/settlement",
  authorisations: "/goods/authorisations",
  webhooks: "/goods/webhooks",
} as const;
const views = [
  ...counted,
  "deadlines",
  "announce",
  "announced",
  "settlement",
  "authorisations",
  "webhooks",
] as const;

type GoodsViewsProps = {
  current: (typeof views)[number];
  counts: Readonly<Record<(typeof counted)[number], number>>;
  /** An agent has no system of its own that hears us. */
  hasWebhooks: boolean;
};

/**
 * The sides of an owner's goods: by its answer, what was handed over to it, its deadlines, what it announces, what a
 * month comes to, what it authorises, and what its own system hears.
 */
export function GoodsViews({ current, counts, hasWebhooks }: GoodsViewsProps) {
  const countOf = new Map<string, number>(Object.entries(counts));
  const t = useTranslations("goods");
  return (
    <ViewLinks
      label={t("views")}
      views={views
        .filter((key) => key !== "webhooks" || hasWebhooks)
        .map((key) => ({
          key,
          name: t(`view.${key}`),
          href: key in apart ? apart[key as keyof typeof apart] : `/goods?view=${key}`,
          current: key === current,
          ...(countOf.has(key) && { count: countOf.get(key) ?? 0 }),
        }))}
    />
  );
}
