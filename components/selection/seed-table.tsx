import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";

export type SeedRow = {
  day: string;
  seedHash: string;
  publishedAt: Date | string;
  seed: string | null;
};

const shownCharacters = 16;

/** The seeds of the days: the hash that was published, and the way to all draws once the seed is revealed. */
export function SeedTable({ days }: { days: readonly SeedRow[] }) {
  const t = useTranslations("selection");
  const columns: Column<SeedRow>[] = [
    { key: "day", header: t("column.day"), cell: ({ day }) => <Code value={day} /> },
    {
      key: "hash",
      header: t("column.hash"),
      cell: ({ seedHash }) => (
        <span title={seedHash}>
          <Code value={`${seedHash.slice(0, shownCharacters)}…`} />
        </span>
      ),
    },
    {
      key: "published",
      header: t("column.published"),
      cell: ({ publishedAt }) => <DateTime at={publishedAt} exact />,
    },
    {
      key: "state",
      header: t("column.seed"),
      cell: ({ seed }) =>
        seed === null ? (
          <Badge tone="pending">{t("sealed")}</Badge>
        ) : (
          <Badge tone="ok">{t("revealed")}</Badge>
        ),
    },
    {
      key: "export",
      header: t("column.export"),
      cell: ({ day, seed }) =>
        seed === null ? (
          "—"
        ) : (
          <a className="text-accent underline" href={`/api/draws?day=${day}`} download={`draws-${day}.json`}>
            {t("export", { day })}
          </a>
        ),
    },
  ];
  return (
    <DataTable
      label={t("seeds")}
      columns={columns}
      rows={days}
      rowKey={({ day }) => day}
      empty={<EmptyState>{t("noSeeds")}</EmptyState>}
    />
  );
}
