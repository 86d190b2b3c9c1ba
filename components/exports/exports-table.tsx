import { useTranslations } from "next-intl";
import { ExportFiles } from "#components/exports/export-files";
import { ExportProgress } from "#components/exports/export-progress";
import type { ExportRow } from "#components/exports/export-row";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";
import { TwoLines } from "#components/ui/two-lines";
import type { ExportKind } from "#lib/domain/export-file";

const pages: Record<ExportKind, string> = {
  returns: "/returns",
  pieces: "/dashboard/pieces",
  feedback: "/feedback",
  batches: "/outbound",
  messages: "/applications/messages",
};

type ExportsTableProps = { rows: readonly ExportRow[]; whose: "own" | "all" };

/** Exports, the newest first: what each holds, how far it is, and one's own files. */
export function ExportsTable({ rows, whose }: ExportsTableProps) {
  const t = useTranslations("exports");
  const columns: Column<ExportRow>[] = [
    { key: "kind", header: t("head.kind"), cell: (row) => <Held row={row} /> },
    {
      key: "requested",
      header: t("head.requested"),
      cell: ({ requestedAt }) => <DateTime at={requestedAt} exact />,
    },
    ...(whose === "all" ? [{ key: "by", header: t("head.by"), cell: (row: ExportRow) => row.madeBy }] : []),
    {
      key: "state",
      header: t("head.state"),
      width: "16rem",
      cell: (row) => <ExportProgress row={row} />,
    },
    ...(whose === "own"
      ? [{ key: "file", header: t("head.file"), cell: (row: ExportRow) => <ExportFiles row={row} /> }]
      : []),
    { key: "downloads", header: t("head.downloads"), numeric: true, cell: (row) => row.downloads },
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState>{t(`empty.${whose}`)}</EmptyState>}
    />
  );
}

/** Which list it is, with the way back to it under the same filters. */
function Held({ row: { kind, query } }: { row: ExportRow }) {
  const t = useTranslations("exports");
  const filters = Object.keys(query).length;
  return (
    <TwoLines
      first={<TextLink href={`${pages[kind]}?${new URLSearchParams(query)}`}>{t(`kind.${kind}`)}</TextLink>}
      second={filters === 0 ? t("everything") : t("filtered", { count: filters })}
    />
  );
}
