import { getTranslations } from "next-intl/server";
import { GoodsViews } from "#components/goods/goods-views";
import { HandOverDesk } from "#components/receipts/hand-over-desk";
import { PageHeader } from "#components/ui/page-header";
import { may } from "#lib/domain/permissions";
import { listGoods } from "#lib/goods/list-goods";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { countHandOvers, ListHandOvers, listHandOvers } from "#lib/outbound/list-hand-overs";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("receipts");
  return { title: t("title") };
}

export default async function HandOversPage({ searchParams }: Props) {
  const t = await getTranslations("receipts");
  const { batch: batchNo } = await searchParams;
  const handOvers = await readForPage(listHandOvers, ListHandOvers.parse({ batchNo }));
  const { counts } = await readForPage(listGoods, { view: "to_check" });
  const { role } = await currentActor();
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <GoodsViews
        current="hand_overs"
        counts={{ ...counts, hand_overs: await readForPage(countHandOvers, null) }}
        hasWebhooks={may(role, "webhook.read")}
      />
      <HandOverDesk key={handOvers.chosen} handOvers={handOvers} mayConfirm={may(role, "receipt.confirm")} />
    </>
  );
}
