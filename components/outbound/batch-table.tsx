import { useTranslations } from "next-intl";
import { OutcomeMark } from "#components/marks/outcome-mark";
import type { BatchRow } from "#components/outbound/outbound-view";
import { Badge } from "#components/ui/badge";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { nextStep } from "#lib/domain/batch-rules";

/** Batches with what each waits for now. */
export function BatchTable({
  label,
  empty,
  batches,
}: {
  label: string;
  empty: string;
  batches: readonly BatchRow[];
}) {
  const t = useTranslations("outbound.batches");
  const item = useTranslations("item.outcome");
  return (
    <DataTable
      label={label}
      rows={batches}
      rowKey={(batch) => batch.batchNo}
      rowHref={(batch) => `/batches/${batch.batchNo}`}
      empty={<EmptyState>{empty}</EmptyState>}
      columns={[
        { key: "no", header: t("no"), cell: (batch) => batch.batchNo },
        {
          key: "outcome",
          header: t("outcome"),
          cell: (batch) => (
            <span className="whitespace-nowrap">
              <OutcomeMark outcome={batch.outcome} word={item(batch.outcome)} />
            </span>
          ),
        },
        { key: "receiver", header: t("receiver"), cell: (batch) => batch.receiver },
        { key: "pieces", header: t("pieces"), numeric: true, cell: (batch) => batch.pieces },
        {
          key: "status",
          header: t("status"),
          cell: (batch) => <span className="whitespace-nowrap">{t(`statuses.${batch.status}`)}</span>,
        },
        { key: "next", header: t("next"), cell: (batch) => <Next batch={batch} /> },
        { key: "by", header: t("by"), cell: (batch) => batch.createdBy },
        {
          key: "at",
          header: t("at"),
          cell: (batch) => <DateTime at={batch.executedAt ?? batch.createdAt} />,
        },
      ]}
    />
  );
}

function Next({ batch }: { batch: BatchRow }) {
  const t = useTranslations("outbound");
  const step = nextStep(batch);
  if (batch.held > 0) return <Badge tone="stop">{t("batches.held", { count: batch.held })}</Badge>;
  return (
    step && (
      <Badge tone={step === "approve" || step === "clear" ? "attention" : "ready"}>
        {t(`steps.${step}`)}
      </Badge>
    )
  );
}
