import { useTranslations } from "next-intl";
import { SendProblem } from "#components/applications/send-problem";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { type AddressQuery, hrefWith } from "#components/ui/href-with";
import { TwoLines } from "#components/ui/two-lines";
import { EventName } from "#components/webhooks/event-name";
import type { WebhookRow } from "#components/webhooks/webhook-message";

type WebhookTableProps = { rows: readonly WebhookRow[]; query: AddressQuery };

/** What was sent to an owner's system, the latest first, and whether it was taken. */
export function WebhookTable({ rows, query }: WebhookTableProps) {
  const t = useTranslations("webhooks");
  const columns: Column<WebhookRow>[] = [
    { key: "event", header: t("column.event"), cell: ({ type }) => <EventName type={type} /> },
    { key: "about", header: t("column.about"), cell: (row) => <About row={row} /> },
    { key: "created", header: t("column.created"), cell: ({ createdAt }) => <DateTime at={createdAt} /> },
    { key: "state", header: t("column.state"), cell: (row) => <State row={row} /> },
    { key: "attempts", header: t("column.attempts"), numeric: true, cell: ({ attempts }) => attempts },
  ];
  return (
    <DataTable
      label={t("log")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => hrefWith(query, { chosen: id })}
      currentKey={query.chosen ?? null}
      empty={<EmptyState>{t("empty")}</EmptyState>}
    />
  );
}

function About({ row: { plate, returnNo } }: { row: WebhookRow }) {
  if (!plate) return returnNo && <Code value={returnNo} />;
  return <TwoLines first={<Code value={plate} />} second={returnNo && <Code value={returnNo} />} />;
}

function State({ row: { deliveredAt, lastProblem } }: { row: WebhookRow }) {
  const t = useTranslations("webhooks.state");
  if (deliveredAt) return <Badge tone="ok">{t("taken")}</Badge>;
  return lastProblem ? <SendProblem problem={lastProblem} /> : <Badge tone="pending">{t("waiting")}</Badge>;
}
