import { getTranslations } from "next-intl/server";
import { AnnouncedDesk } from "#components/announce/announced-desk";
import { GoodsViews } from "#components/goods/goods-views";
import { hrefWith } from "#components/ui/href-with";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { may } from "#lib/domain/permissions";
import { ListAnnounced, listAnnounced } from "#lib/goods/list-announced";
import { listGoods } from "#lib/goods/list-goods";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { countHandOvers } from "#lib/outbound/list-hand-overs";
import { hasReturnAddress } from "#lib/papers/get-return-labels";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("announce.labels");
  return { title: t("title") };
}

export default async function AnnouncedPage({ searchParams }: Props) {
  const t = await getTranslations("announce.labels");
  const query = ListAnnounced.parse(await searchParams);
  const page = await readForPage(listAnnounced, query);
  const { counts } = await readForPage(listGoods, { view: "to_check" });
  const { role } = await currentActor();
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <GoodsViews
        current="announced"
        counts={{ ...counts, hand_overs: await readForPage(countHandOvers, null) }}
        hasWebhooks={may(role, "webhook.read")}
      />
      <AnnouncedDesk rows={page.rows} hasAddress={await readForPage(hasReturnAddress, null)} />
      <Pager
        total={page.total}
        previousHref={page.previous && hrefWith({}, { before: page.previous })}
        nextHref={page.next && hrefWith({}, { after: page.next })}
      />
    </>
  );
}
