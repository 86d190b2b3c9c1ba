import { getTranslations } from "next-intl/server";
import { DeadlinesCsv } from "#components/goods/deadlines-csv";
import { DeadlinesTable } from "#components/goods/deadlines-table";
import { GoodsViews } from "#components/goods/goods-views";
import { PageHeader } from "#components/ui/page-header";
import { PrintButton } from "#components/ui/print-button";
import { may } from "#lib/domain/permissions";
import { listDeadlines } from "#lib/goods/list-deadlines";
import { listGoods } from "#lib/goods/list-goods";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { countHandOvers } from "#lib/outbound/list-hand-overs";

export async function generateMetadata() {
  const t = await getTranslations("goods.deadlines");
  return { title: t("title") };
}

export default async function DeadlinesPage() {
  const t = await getTranslations("goods.deadlines");
  const { rows, isCut } = await readForPage(listDeadlines, null);
  const { counts } = await readForPage(listGoods, { view: "to_check" });
  const { role } = await currentActor();
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={
          <span className="flex gap-2" data-print="hide">
            <DeadlinesCsv rows={rows} />
            <PrintButton>{t("print")}</PrintButton>
          </span>
        }
      />
      <GoodsViews
        current="deadlines"
        counts={{ ...counts, hand_overs: await readForPage(countHandOvers, null) }}
        hasWebhooks={may(role, "webhook.read")}
      />
      <DeadlinesTable rows={rows} />
      {isCut && <p className="text-ink-2">{t("cut", { shown: rows.length })}</p>}
    </>
  );
}
