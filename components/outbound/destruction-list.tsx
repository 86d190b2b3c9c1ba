import { useTranslations } from "next-intl";
import { DueBadge } from "#components/outbound/due-badge";
import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import type { BatchStep } from "#lib/domain/batch-rules";
import type { DestructionDue } from "#lib/domain/destruction-due";
import { isDestructionStep } from "#lib/domain/destruction-path";

export type DestructionRow = {
  batchNo: string;
  receiver: string;
  pieces: number;
  next: BatchStep | null;
  due: DestructionDue | null;
};

type DestructionListProps = { kind: "witness" | "papers" | "pressing"; rows: readonly DestructionRow[] };

/** Destructions that wait for one person, or that press; each leads to its load. */
export function DestructionList({ kind, rows }: DestructionListProps) {
  const t = useTranslations("outbound");
  const title = t(`destructions.${kind}.title`);
  return (
    <Panel title={title} aside={t("destructions.count", { count: rows.length })} flush>
      <DataTable
        label={title}
        rows={rows}
        rowKey={({ batchNo }) => batchNo}
        rowHref={({ batchNo }) => `/batches/${batchNo}`}
        empty={<EmptyState>{t(`destructions.${kind}.empty`)}</EmptyState>}
        columns={[
          { key: "no", header: t("batches.no"), cell: ({ batchNo }) => batchNo },
          { key: "receiver", header: t("destructions.contractor"), cell: ({ receiver }) => receiver },
          { key: "pieces", header: t("batches.pieces"), numeric: true, cell: ({ pieces }) => pieces },
          { key: "next", header: t("batches.next"), cell: ({ next }) => next && <Next step={next} /> },
          { key: "due", header: t("batches.due"), cell: ({ due }) => due && <DueBadge due={due} /> },
        ]}
      />
    </Panel>
  );
}

function Next({ step }: { step: BatchStep }) {
  const t = useTranslations("outbound");
  return isDestructionStep(step) ? t(`path.step.${step}`) : t(`steps.${step}`);
}
