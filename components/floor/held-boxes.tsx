"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReassignDialog } from "#components/floor/reassign-dialog";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { TwoLines } from "#components/ui/two-lines";
import { formatCount } from "#lib/i18n/format";

export type HeldBox = {
  parcelId: string;
  waybillNo: string;
  bench: string | null;
  name: string | null;
  since: Date | string | null;
  pieces: number;
  isParked: boolean;
  hasLapsed: boolean;
};

/** The boxes at every bench, each to be given to another. */
export function HeldBoxes({ rows }: { rows: readonly HeldBox[] }) {
  const t = useTranslations("floor");
  const [asked, setAsked] = useState<HeldBox | null>(null);
  return (
    <>
      <DataTable
        label={t("boxes")}
        rows={rows}
        rowKey={({ parcelId }) => parcelId}
        empty={<EmptyState>{t("noBoxes")}</EmptyState>}
        columns={[
          { key: "bench", header: t("column.bench"), cell: ({ bench }) => bench ?? "–" },
          {
            key: "box",
            header: t("column.box"),
            cell: ({ waybillNo }) => <Code value={waybillNo} group={4} />,
          },
          {
            key: "by",
            header: t("column.by"),
            cell: ({ name, since }) => <TwoLines first={name} second={since && <DateTime at={since} />} />,
          },
          {
            key: "pieces",
            header: t("column.pieces"),
            numeric: true,
            cell: ({ pieces }) => formatCount(pieces),
          },
          { key: "state", header: t("column.state"), cell: (row) => <StateOfBox {...row} /> },
          {
            key: "next",
            header: t("column.next"),
            cell: (row) => (
              <Button
                onClick={() => setAsked(row)}
                aria-label={t("reassignOne", { waybillNo: row.waybillNo })}
              >
                {t("reassign")}
              </Button>
            ),
          },
        ]}
      />
      {asked && <ReassignDialog box={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function StateOfBox({ isParked, hasLapsed }: Pick<HeldBox, "isParked" | "hasLapsed">) {
  const t = useTranslations("floor.state");
  if (hasLapsed) return <Badge tone="attention">{t("lapsed")}</Badge>;
  return isParked ? <Badge tone="pending">{t("parked")}</Badge> : <Badge tone="ok">{t("open")}</Badge>;
}
