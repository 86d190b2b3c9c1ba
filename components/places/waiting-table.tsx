import { useTranslations } from "next-intl";
import type { WaitingPiece } from "#components/places/place-data";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { TwoLines } from "#components/ui/two-lines";

/** Pieces that stand nowhere or in the wrong zone, the longest in the house first. */
export function WaitingTable({ rows, count }: { rows: readonly WaitingPiece[]; count: number }) {
  const t = useTranslations("places");
  const item = useTranslations("item");
  const columns: Column<WaitingPiece>[] = [
    {
      key: "plate",
      header: t("plate"),
      cell: ({ plate }) => (
        <TextLink href={`/items/${plate}`}>
          <Code value={plate} group={4} />
        </TextLink>
      ),
    },
    {
      key: "goods",
      header: t("goods"),
      cell: ({ goodsName, state, hold }) => (
        <TwoLines
          first={goodsName || t("unnamed")}
          second={hold ? item(`hold.${hold}`) : item(`state.${state}`)}
        />
      ),
    },
    { key: "at", header: t("now"), cell: ({ at }) => (at ? <Code value={at} /> : t("nowhere")) },
    { key: "belongs", header: t("belongs"), cell: ({ belongs }) => t(`zone.${belongs}`) },
  ];
  return (
    <Panel flush title={t("waiting.title")} aside={t("waiting.count", { count })}>
      <DataTable
        label={t("waiting.title")}
        columns={columns}
        rows={rows}
        rowKey={({ plate }) => plate}
        empty={<EmptyState>{t("waiting.empty")}</EmptyState>}
      />
    </Panel>
  );
}
