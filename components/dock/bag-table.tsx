"use client";

import { useTranslations } from "next-intl";
import type { BagRow } from "#components/dock/bag-data";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { TwoLines } from "#components/ui/two-lines";
import { formatCount } from "#lib/i18n/format";

type BagTableRow = Omit<BagRow, "handoverNo" | "cameAt"> & Partial<Pick<BagRow, "handoverNo" | "cameAt">>;
type BagTableProps = { bags: readonly BagTableRow[]; label: string; empty: string };

/** Bags and pallets, each with what is still in it and what disagrees. */
export function BagTable({ bags, label, empty }: BagTableProps) {
  const t = useTranslations("bags");
  const figure = (key: "expected" | "out" | "missing" | "surplus"): Column<BagTableRow> => ({
    key,
    header: t(key),
    numeric: true,
    cell: (bag) => formatCount(bag[key]),
  });
  const columns: Column<BagTableRow>[] = [
    {
      key: "bagNo",
      header: t("bag"),
      cell: ({ bagNo, kind, label: text }) => (
        <TwoLines first={<Code value={text} />} second={`${t(`kind.${kind}`)} ${bagNo}`} />
      ),
    },
    ...(bags.some(({ cameAt }) => cameAt)
      ? [
          {
            key: "cameAt",
            header: t("cameAt"),
            cell: ({ cameAt, handoverNo }: BagTableRow) => (
              <TwoLines
                first={cameAt ? <DateTime at={new Date(cameAt)} /> : "—"}
                second={handoverNo ?? "—"}
              />
            ),
          },
        ]
      : []),
    figure("expected"),
    figure("out"),
    figure("missing"),
    figure("surplus"),
    {
      key: "state",
      header: t("state"),
      cell: ({ emptiedAt, missing, surplus }) => {
        const differs = emptiedAt !== null && missing + surplus > 0;
        const word = emptiedAt === null ? "standing" : differs ? "differs" : "emptied";
        return <Badge tone={emptiedAt === null ? "ready" : differs ? "attention" : "ok"}>{t(word)}</Badge>;
      },
    },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={bags}
      rowKey={({ bagNo }) => bagNo}
      rowHref={({ bagNo }) => `/dock/bags/${bagNo}`}
      empty={<EmptyState>{empty}</EmptyState>}
    />
  );
}
