import { getTranslations } from "next-intl/server";
import { GoodsDesk } from "#components/goods/goods-desk";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { ViewLinks } from "#components/ui/view-links";
import { goodsViews } from "#lib/domain/goods-view";
import { may } from "#lib/domain/permissions";
import { ListGoods, listGoods } from "#lib/goods/list-goods";
import { currentActor, readForPage } from "#lib/http/read-for-page";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("goods");
  return { title: t("title") };
}

export default async function GoodsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const { view, place } = ListGoods.parse(asked);
  const t = await getTranslations("goods");
  const page = await readForPage(listGoods, { view, place });
  const { role } = await currentActor();
  const at = (mark: string | null) => mark && `?${new URLSearchParams({ view, place: mark })}`;
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <ViewLinks
        label={t("views")}
        views={goodsViews.map((key) => ({
          key,
          name: t(`view.${key}`),
          href: `/goods?view=${key}`,
          current: key === view,
          count: page.counts[key],
        }))}
      />
      <GoodsDesk
        key={view}
        rows={page.rows}
        view={view}
        chosen={typeof asked.chosen === "string" ? asked.chosen : (page.rows[0]?.plate ?? null)}
        place={place}
        mayAnswer={may(role, "goods.answer")}
        pager={<Pager total={page.counts[view]} previousHref={at(page.previous)} nextHref={at(page.next)} />}
      />
    </>
  );
}
