import { useTranslations } from "next-intl";
import { OutcomeMark } from "#components/marks/outcome-mark";
import { DueBadge } from "#components/outbound/due-badge";
import type { BatchRow } from "#components/outbound/outbound-view";
import { StepName } from "#components/outbound/step-name";
import type { MadePaper } from "#components/papers/paper-view";
import { PrintPapers } from "#components/papers/print-papers";
import { Badge } from "#components/ui/badge";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Progress } from "#components/ui/progress";
import { type BatchStep, nextStep } from "#lib/domain/batch-rules";

/** What waits for somebody else's signature. */
const signedSteps: readonly BatchStep[] = ["approve", "clear", "confirmed", "witnessed", "accepted"];

/** Batches with what each waits for now. */
export function BatchTable({
  label,
  empty,
  batches,
  papers,
  toleranceMille,
}: {
  label: string;
  empty: string;
  batches: readonly BatchRow[];
  /** Their papers, of loads that are carried out and wait for nothing more. */
  papers?: readonly MadePaper[];
  toleranceMille: number;
}) {
  const t = useTranslations("outbound.batches");
  const item = useTranslations("item.outcome");
  const documents = useTranslations("documents");
  const waitColumns: Column<BatchRow>[] = [
    {
      key: "next",
      header: t("next"),
      cell: (batch) => <Next batch={batch} toleranceMille={toleranceMille} />,
    },
    { key: "due", header: t("due"), cell: ({ due }) => due && <DueBadge due={due} /> },
  ];
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
        ...(papers ? [] : waitColumns),
        {
          key: "by",
          header: t("by"),
          cell: (batch) => (
            <>
              <span className="block">{batch.createdBy}</span>
              <DateTime at={batch.executedAt ?? batch.createdAt} />
            </>
          ),
        },
        ...(papers ? [papersColumn(documents("column"), papers)] : []),
      ]}
    />
  );
}

function papersColumn(header: string, papers: readonly MadePaper[]): Column<BatchRow> {
  const ofBatch = Map.groupBy(papers, ({ subjectNo }) => subjectNo);
  return {
    key: "papers",
    header,
    cell: (batch) => <PrintPapers load={batch} papers={ofBatch.get(batch.batchNo) ?? []} />,
  };
}

function Next({ batch, toleranceMille }: { batch: BatchRow; toleranceMille: number }) {
  const t = useTranslations("outbound");
  const step = nextStep({ ...batch, path: { ...batch, toleranceMille } });
  if (batch.held > 0) return <Badge tone="stop">{t("batches.held", { count: batch.held })}</Badge>;
  if (batch.status === "executing") {
    return <Progress label={t("progress.label")} value={batch.gone} max={batch.pieces} />;
  }
  if (batch.objected) return <Badge tone="stop">{t("batches.objected")}</Badge>;
  return (
    step && (
      <Badge tone={signedSteps.includes(step) ? "attention" : "ready"}>
        <StepName step={step} />
      </Badge>
    )
  );
}
