import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";
import type { ShiftStand } from "#lib/domain/shift-stand";

export type ShiftHandover = {
  handoverNo: number;
  bench: string;
  stand: ShiftStand;
  pendingScans: number;
  note: string | null;
  givenBy: string;
  takenBy: string;
  signedAt: Date | string;
};

/** The last hand-overs: who gave which bench to whom, and what was open. */
export function HandoverTable({ rows }: { rows: readonly ShiftHandover[] }) {
  const t = useTranslations("shift.past");
  const columns: Column<ShiftHandover>[] = [
    {
      key: "no",
      header: t("no"),
      width: "5rem",
      cell: ({ handoverNo }) => <TextLink href={`/hand-over/${handoverNo}`}>{handoverNo}</TextLink>,
    },
    { key: "at", header: t("at"), cell: ({ signedAt }) => <DateTime at={signedAt} /> },
    { key: "bench", header: t("bench"), cell: ({ bench }) => bench },
    { key: "giver", header: t("giver"), cell: ({ givenBy }) => givenBy },
    { key: "taker", header: t("taker"), cell: ({ takenBy }) => takenBy },
    { key: "boxes", header: t("boxes"), numeric: true, cell: ({ stand }) => stand.boxesTotal },
    { key: "scans", header: t("scans"), numeric: true, cell: ({ pendingScans }) => pendingScans },
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={rows}
      rowKey={({ handoverNo }) => String(handoverNo)}
      empty={<EmptyState>{t("empty")}</EmptyState>}
    />
  );
}
