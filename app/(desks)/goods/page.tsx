import { getTranslations } from "next-intl/server";
import { ClaimPackLink } from "#components/disputes/claim-pack-link";
import { GoodsDesk } from "#components/goods/goods-desk";
import { GoodsViews } from "#components/goods/goods-views";
import { hrefWith } from "#components/ui/href-with";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { TextLink } from "#components/ui/text-link";
import { isActedOnIn } from "#lib/domain/goods-view";
import { may } from "#lib/domain/permissions";
import { ListGoods, listGoods } from "#lib/goods/list-goods";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { countHandOvers } from "#lib/outbound/list-hand-overs";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("goods");
  return { title: t("title") };
}

export default async function GoodsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const query = ListGoods.parse(asked);
  const { view } = query;
  const t = await getTranslations("goods");
  const page = await readForPage(listGoods, query);
  const { role } = await currentActor();
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={
          <>
            {!isActedOnIn(view) && page.rows.length > 0 && (
              <ClaimPackLink plates={page.rows.map(({ plate }) => plate)} />
            )}
            <TextLink href="/goods/keys">{t("keys")}</TextLink>
          </>
        }
      />
      <GoodsViews
        current={view}
        counts={{ ...page.counts, hand_overs: await readForPage(countHandOvers, null) }}
        hasWebhooks={may(role, "webhook.read")}
      />
      <GoodsDesk
        key={view}
        rows={page.rows}
        query={query}
        chosen={typeof asked.chosen === "string" ? asked.chosen : (page.rows[0]?.plate ?? null)}
        mayAnswer={may(role, "goods.answer")}
        mayInstruct={may(role, "goods.instruct")}
        pager={
          <Pager
            total={page.counts[view]}
            previousHref={page.previous && hrefWith({ view }, { before: page.previous })}
            nextHref={page.next && hrefWith({ view }, { after: page.next })}
          />
        }
      />
    </>
  );
}
