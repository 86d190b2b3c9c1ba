import { useTranslations } from "next-intl";
import { PhotoTiles } from "#components/evidence/photo-tiles";
import type { ItemPhoto } from "#components/item/item-file";
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
  photos: readonly ItemPhoto[];
  afterClosing: boolean;
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
    { key: "damage", header: t("box"), cell: (parcel) => <Box parcel={parcel} /> },
    {
      key: "arrivedAt",
      header: t("arrivedAt"),
      cell: ({ arrivedAt, afterClosing }) => (
        <span className="flex flex-wrap gap-x-2">
          {arrivedAt ? <DateTime at={arrivedAt} /> : "—"}
          {afterClosing && <Badge tone="attention">{t("afterClosing")}</Badge>}
        </span>
      ),
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

/** What is wrong with the box, as its photos show it. */
function Box({ parcel: { damage, photos } }: { parcel: Difference }) {
  const t = useTranslations("dock");
  if (!damage) return "—";
  return (
    <div className="flex flex-col items-start gap-1">
      {t(`damage.${damage}`)}
      {photos.length === 0 ? (
        <Badge tone="attention">{t("photoMissing")}</Badge>
      ) : (
        <ul className="flex flex-wrap gap-1 *:w-16">
          <PhotoTiles photos={photos} />
        </ul>
      )}
    </div>
  );
}
