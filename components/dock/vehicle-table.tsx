"use client";

import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import type { Carrier } from "#lib/domain/waybill";
import { formatCount } from "#lib/i18n/format";

export type VehicleRow = {
  handoverNo: string;
  plateNo: string;
  carrier: Carrier | null;
  openedAt: Date | string;
  closedAt: Date | string | null;
  listed: number;
  listedHere: number;
  scanned: number;
};

/** The vehicles of the last days, each with what came of its list. */
export function VehicleTable({ vehicles }: { vehicles: readonly VehicleRow[] }) {
  const t = useTranslations("vehicles");
  const carriers = useTranslations("scan.carrier");
  const columns: Column<VehicleRow>[] = [
    { key: "handoverNo", header: t("handoverNo"), cell: (row) => <Code value={row.handoverNo} /> },
    { key: "plateNo", header: t("plateNo"), cell: (row) => <Code value={row.plateNo} /> },
    {
      key: "carrier",
      header: t("carrier"),
      cell: ({ carrier }) => (carrier ? carriers(carrier) : "—"),
    },
    { key: "openedAt", header: t("openedAt"), cell: ({ openedAt }) => <DateTime at={new Date(openedAt)} /> },
    { key: "listed", header: t("listed"), numeric: true, cell: ({ listed }) => formatCount(listed) },
    {
      key: "missing",
      header: t("missing"),
      numeric: true,
      cell: ({ listed, listedHere }) => formatCount(listed - listedHere),
    },
    {
      key: "scanned",
      header: t("scanned"),
      numeric: true,
      cell: ({ scanned }) => formatCount(scanned),
    },
    {
      key: "state",
      header: t("state"),
      cell: ({ closedAt }) => (
        <Badge tone={closedAt ? "ok" : "ready"}>{t(closedAt ? "closed" : "open")}</Badge>
      ),
    },
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={vehicles}
      rowKey={({ handoverNo }) => handoverNo}
      rowHref={({ handoverNo }) => `/dock/vehicles/${handoverNo}`}
      empty={<EmptyState>{t("none")}</EmptyState>}
    />
  );
}
