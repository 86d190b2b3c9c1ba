import { useTranslations } from "next-intl";
import type { BagFile } from "#components/dock/bag-data";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import type { Tone } from "#components/ui/tone";

type InBag = BagFile["parcels"][number];
type Standing = "missing" | "inside" | "surplus" | "out" | "withdrawn";

const tones = {
  missing: "stop",
  inside: "pending",
  surplus: "attention",
  out: "ok",
  withdrawn: "already",
} as const satisfies Record<Standing, Tone>;
const order = Object.keys(tones) as Standing[];

/** The parcels of one bag, what disagrees first. */
export function BagParcels({ bag }: { bag: BagFile }) {
  const t = useTranslations("bags");
  const damages = useTranslations("dock.damage");
  const rows = bag.parcels
    .map((parcel) => ({ ...parcel, standing: standingOf(bag, parcel) }))
    .sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: "waybillNo",
      header: t("waybillNo"),
      cell: ({ waybillNo }) => <Code value={waybillNo} group={4} />,
    },
    {
      key: "standing",
      header: t("state"),
      cell: ({ standing }) => <Badge tone={tones[standing]}>{t(`standings.${standing}`)}</Badge>,
    },
    { key: "source", header: t("from"), cell: ({ source }) => t(`source.${source}`) },
    { key: "damage", header: t("box"), cell: ({ damage }) => (damage ? damages(damage) : "—") },
    {
      key: "takenOutAt",
      header: t("takenOut"),
      cell: ({ takenOutAt, takenOutBy }) =>
        takenOutAt ? (
          <>
            <DateTime at={takenOutAt} /> {takenOutBy}
          </>
        ) : (
          "—"
        ),
    },
  ];
  return (
    <Panel title={t("parcels", { expected: bag.expected.length, out: bag.out.length })} flush>
      <DataTable
        label={t("contents")}
        columns={columns}
        rows={rows}
        rowKey={({ waybillNo }) => waybillNo}
        empty={<EmptyState>{t("nothingKnown")}</EmptyState>}
      />
    </Panel>
  );
}

/** While a bag stands, what has not come out is still inside it; only once it is empty it is missing. */
function standingOf(bag: BagFile, { waybillNo, source, status }: InBag): Standing {
  if (bag.missing.includes(waybillNo)) return bag.emptiedAt ? "missing" : "inside";
  if (bag.surplus.includes(waybillNo)) return "surplus";
  return source === "put_in" && status === "withdrawn" ? "withdrawn" : "out";
}
