"use client";

import { useTranslations } from "next-intl";
import { FillBar } from "#components/places/fill-bar";
import type { LocationFill, ZoneFill } from "#components/places/place-data";
import { PlaceName } from "#components/places/place-name";
import { usePickedPlaces } from "#components/places/use-picked-places";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { formatCount } from "#lib/i18n/format";

type LocationTableProps = { zone: ZoneFill; rows: readonly LocationFill[] };

/** The locations of one zone in the order in which they stand, each with its fill. */
export function LocationTable({ zone, rows }: LocationTableProps) {
  const t = useTranslations("places");
  const picked = usePickedPlaces<LocationFill>();
  const columns: Column<LocationFill>[] = [
    { key: "code", header: t("location"), cell: (row) => <PlaceName {...row} /> },
    {
      key: "fill",
      header: t("fill.title"),
      width: "45%",
      cell: (row) => <FillBar name={row.code} fill={row} />,
    },
    {
      key: "containers",
      header: t("containers"),
      numeric: true,
      cell: ({ containers }) => formatCount(containers),
    },
    picked.column,
  ];
  return (
    <Panel
      flush
      title={t("locationsOf", { zone: `${zone.code} ${zone.name}` })}
      aside={
        <>
          {picked.link}
          <TextLink href={`/labels?of=${zone.code}`}>{t("labels.pieces")}</TextLink>
          <TextLink href={`/places/labels?zone=${zone.code}`}>{t("labels.ofZone")}</TextLink>
        </>
      }
    >
      <DataTable
        label={t("locationsOf", { zone: `${zone.code} ${zone.name}` })}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        rowHref={({ code }) => `/places/${code}`}
        empty={<EmptyState>{t("noLocations")}</EmptyState>}
      />
    </Panel>
  );
}
