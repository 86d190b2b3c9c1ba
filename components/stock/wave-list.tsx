import { useTranslations } from "next-intl";
import { stockHref, type WaveRow } from "#components/stock/stock-view";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TwoLines } from "#components/ui/two-lines";

type WaveListProps = {
  kind: "open" | "submitted" | "booked";
  waves: readonly WaveRow[];
  current: string | null;
  shop: string | null;
};

/** Waves that are still being gathered, that wait for the book, or the newest that are booked in. */
export function WaveList({ kind, waves, current, shop }: WaveListProps) {
  const t = useTranslations("stock.waves");
  return (
    <Panel title={t(`${kind}.title`)} flush>
      <DataTable
        label={t(`${kind}.title`)}
        rows={waves}
        rowKey={(wave) => wave.waveNo}
        rowHref={(wave) => stockHref({ shop, wave: wave.waveNo })}
        currentKey={current}
        empty={<EmptyState>{t(`${kind}.empty`)}</EmptyState>}
        columns={[
          {
            key: "no",
            header: t("no"),
            cell: (wave) => <TwoLines first={<Code value={wave.waveNo} />} second={<Shop wave={wave} />} />,
          },
          { key: "pieces", header: t("pieces"), numeric: true, cell: (wave) => wave.pieces },
          {
            key: "at",
            header: t("at"),
            cell: (wave) => <DateTime at={wave.bookedAt ?? wave.submittedAt ?? wave.createdAt} />,
          },
        ]}
      />
    </Panel>
  );
}

function Shop({ wave: { ebcName } }: { wave: WaveRow }) {
  return (
    <span className="line-clamp-1" title={ebcName}>
      {ebcName}
    </span>
  );
}
