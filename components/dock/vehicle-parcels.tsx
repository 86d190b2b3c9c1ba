import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import type { Tone } from "#components/ui/tone";
import type { ParcelDamage } from "#lib/domain/return-document";

type DifferenceKind = "missing" | "surplus" | "damaged";
export type Difference = {
  waybillNo: string;
  kind: DifferenceKind | null;
  damage: ParcelDamage | null;
  arrivedAt: Date | null;
  arrivedBy: string | null;
};

const tones = { missing: "stop", surplus: "attention", damaged: "attention" } as const satisfies Record<
  DifferenceKind,
  Tone
>;

type VehicleParcelsProps = { rows: readonly Difference[]; label: string; empty: string };

/** Parcels of one vehicle, with what is wrong with each. */
export function VehicleParcels({ rows, label, empty }: VehicleParcelsProps) {
  const t = useTranslations("vehicles");
  const damages = useTranslations("dock.damage");
  const columns: Column<Difference>[] = [
    {
      key: "waybillNo",
      header: t("waybillNo"),
      cell: ({ waybillNo }) => <Code value={waybillNo} group={4} />,
    },
    {
      key: "kind",
      header: t("kind.header"),
      cell: ({ kind }) => (
        <Badge tone={kind ? tones[kind] : "ok"}>{t(kind ? `kind.${kind}` : "kind.none")}</Badge>
      ),
    },
    { key: "damage", header: t("box"), cell: ({ damage }) => (damage ? damages(damage) : "—") },
    {
      key: "arrivedAt",
      header: t("arrivedAt"),
      cell: ({ arrivedAt }) => (arrivedAt ? <DateTime at={arrivedAt} /> : "—"),
    },
    { key: "arrivedBy", header: t("arrivedBy"), cell: ({ arrivedBy }) => arrivedBy ?? "—" },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      rowKey={({ waybillNo }) => waybillNo}
      empty={<EmptyState>{empty}</EmptyState>}
    />
  );
}
