import { getTranslations } from "next-intl/server";
import { GoodsViews } from "#components/goods/goods-views";
import { SettledTable } from "#components/goods/settled-table";
import { SettlementDesk } from "#components/goods/settlement-desk";
import { CsvButton } from "#components/ui/csv-button";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { PrintButton } from "#components/ui/print-button";
import { may } from "#lib/domain/permissions";
import { settlementMeasures } from "#lib/domain/settlement";
import { getSettlement } from "#lib/goods/get-settlement";
import { listGoods } from "#lib/goods/list-goods";
import { ListSettled, listSettled } from "#lib/goods/list-settled";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { countHandOvers } from "#lib/outbound/list-hand-overs";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("settlement");
  return { title: t("title") };
}

export default async function SettlementPage({ searchParams }: Props) {
  const query = await searchParams;
  const t = await getTranslations("settlement");
  const { months, today, rows } = await readForPage(getSettlement, null);
  const month = months.find((one) => one === query.month) ?? months[0] ?? today.slice(0, 7);
  const asked = ListSettled.safeParse({ month, measure: query.measure, of: query.of });
  const pieces = asked.success ? await readForPage(listSettled, asked.data) : null;
  const { counts } = await readForPage(listGoods, { view: "to_check" });
  const { role } = await currentActor();
  const table = [
    [t("month"), t("code"), t("shop"), ...settlementMeasures.map((measure) => t(`measure.${measure}`))],
    ...rows.map((row) => [
      ...[row.month, row.ebcCode, row.shop],
      ...settlementMeasures.map((measure) => row.counts[measure]),
    ]),
  ];
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={
          <span className="flex gap-2" data-print="hide">
            <CsvButton name={t("fileName")} rows={table} closed={rows.length === 0 ? t("empty") : null}>
              {t("csv")}
            </CsvButton>
            <PrintButton>{t("print")}</PrintButton>
          </span>
        }
      />
      <GoodsViews
        current="settlement"
        counts={{ ...counts, hand_overs: await readForPage(countHandOvers, null) }}
        hasWebhooks={may(role, "webhook.read")}
      />
      <SettlementDesk {...{ months, month, today, rows }} />
      {asked.success && pieces && (
        <Panel title={t("pieces", { measure: t(`measure.${asked.data.measure}`) })} flush>
          <SettledTable measure={asked.data.measure} rows={pieces.rows} />
          {pieces.isCut && <p className="p-4 text-ink-2">{t("cut", { shown: pieces.rows.length })}</p>}
        </Panel>
      )}
    </>
  );
}
