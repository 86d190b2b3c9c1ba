import { useTranslations } from "next-intl";
import type { FileAttempt } from "#components/applications/application-file";
import { SendProblem } from "#components/applications/send-problem";
import { Badge } from "#components/ui/badge";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { TextLink } from "#components/ui/text-link";

/** Each attempt to hand the document to customs' platform. */
export function AttemptList({ attempts }: { attempts: readonly FileAttempt[] }) {
  const t = useTranslations("applications");
  const columns: Column<FileAttempt>[] = [
    { key: "at", header: t("column.attemptAt"), cell: (row) => <DateTime at={row.startedAt} exact /> },
    {
      key: "message",
      header: t("column.message"),
      cell: (row) => (
        <TextLink href={`/applications/messages/out/${encodeURIComponent(row.messageId)}`}>
          {row.messageId}
        </TextLink>
      ),
    },
    {
      key: "took",
      header: t("column.took"),
      numeric: true,
      cell: (row) => t("milliseconds", { count: row.durationMs }),
    },
    { key: "status", header: t("column.answer"), numeric: true, cell: (row) => row.status ?? "—" },
    {
      key: "problem",
      header: t("column.result"),
      cell: (row) =>
        row.problem ? <SendProblem problem={row.problem} /> : <Badge tone="ok">{t("delivered")}</Badge>,
    },
  ];
  return (
    <DataTable
      label={t("attempts")}
      columns={columns}
      rows={attempts}
      rowKey={(row) => row.id}
      empty={<p className="p-4 text-ink-2">{t("noAttempts")}</p>}
    />
  );
}
