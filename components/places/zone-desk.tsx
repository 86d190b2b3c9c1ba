"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LocationsDialog } from "#components/places/locations-dialog";
import { ZoneDialog } from "#components/places/zone-dialog";
import { RegisterPanel } from "#components/registers/register-panel";
import { Code } from "#components/ui/code";
import type { Column } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { TwoLines } from "#components/ui/two-lines";
import type { ZoneKind } from "#lib/domain/zone";
import { formatCount } from "#lib/i18n/format";

type ZoneRow = {
  code: string;
  name: string;
  kind: ZoneKind;
  locations: number;
  capacity: number;
  by: string;
  at: Date | string;
};

/** The zones of the house, each with one purpose, and how locations come into them. */
export function ZoneDesk({ rows, mayChange }: { rows: readonly ZoneRow[]; mayChange: boolean }) {
  const t = useTranslations("places.settings");
  const [open, setOpen] = useState<ZoneRow | "new" | null>(null);
  const columns = useColumns();
  const words = {
    title: t("zones"),
    count: t("zoneCount", { count: rows.length }),
    add: t("addZone"),
    act: t("addLocations"),
    empty: t("noZones"),
  };
  return (
    <RegisterPanel
      {...{ words, columns, rows }}
      notYours={mayChange ? null : t("notYours")}
      rowKey={({ code }) => code}
      onAdd={() => setOpen("new")}
      onAct={setOpen}
    >
      {open === "new" && <ZoneDialog onClose={() => setOpen(null)} />}
      {open && open !== "new" && <LocationsDialog zone={open} onClose={() => setOpen(null)} />}
    </RegisterPanel>
  );
}

function useColumns(): Column<ZoneRow>[] {
  const t = useTranslations("places.settings");
  const kinds = useTranslations("places.zone");
  return [
    { key: "code", header: t("code"), cell: ({ code }) => <Code value={code} /> },
    { key: "name", header: t("name"), cell: ({ name }) => <span className="break-words">{name}</span> },
    { key: "kind", header: t("kind"), cell: ({ kind }) => kinds(kind) },
    { key: "locations", header: t("locations"), numeric: true, cell: (row) => formatCount(row.locations) },
    { key: "capacity", header: t("capacity"), numeric: true, cell: (row) => formatCount(row.capacity) },
    {
      key: "by",
      header: t("by"),
      cell: ({ by, at }) => <TwoLines first={by} second={<DateTime at={at} />} />,
    },
  ];
}
