import { useTranslations } from "next-intl";
import { ViewLinks } from "#components/ui/view-links";
import { goodsViews } from "#lib/domain/goods-view";

const views = [...goodsViews, "hand_overs"] as const;
type View = (typeof views)[number];

/** The sides of an owner's goods: by its answer, and what was handed over to it. */
export function GoodsViews({ current, counts }: { current: View; counts: Readonly<Record<View, number>> }) {
  const t = useTranslations("goods");
  return (
    <ViewLinks
      label={t("views")}
      views={views.map((key) => ({
        key,
        name: t(`view.${key}`),
        href: key === "hand_overs" ? "/goods/hand-overs" : `/goods?view=${key}`,
        current: key === current,
        count: counts[key],
      }))}
    />
  );
}
