import { useTranslations } from "next-intl";
import { DueBadge } from "#components/outbound/due-badge";
import { StepName } from "#components/outbound/step-name";
import { DataTable } from "#components/ui/data-table";
import { Panel } from "#components/ui/panel";
import type { BatchStep } from "#lib/domain/batch-rules";
import type { DestructionDue } from "#lib/domain/destruction-due";

export type DestructionRow = {
  batchNo: string;
  receiver: string;
  pieces: number;
  next: BatchStep | null;
  due: DestructionDue | null;
};

type DestructionListProps = {
  kind: "witness" | "unasked" | "papers" | "pressing";
  rows: readonly DestructionRow[];
};

/** Destructions that wait for one person, or that press, each with the way to its load; nothing where there are none. */
export function DestructionList({ kind, rows }: DestructionListProps) {
  const t = useTranslations("outbound");
  if (rows.length === 0) return null;
  const title = t(`destructions.${kind}`);
  return (
    <Panel title={title} aside={t("destructions.count", { count: rows.length })} flush>
      <DataTable
        label={title}
        rows={rows}
        rowKey={({ batchNo }) => batchNo}
        rowHref={({ batchNo }) => `/batches/${batchNo}`}
        empty={null}
        columns={[
          { key: "no", header: t("batches.no"), cell: ({ batchNo }) => batchNo },
          { key: "receiver", header: t("destructions.contractor"), cell: ({ receiver }) => receiver },
          { key: "pieces", header: t("batches.pieces"), numeric: true, cell: ({ pieces }) => pieces },
          { key: "next", header: t("batches.next"), cell: ({ next }) => next && <StepName step={next} /> },
          { key: "due", header: t("batches.due"), cell: ({ due }) => due && <DueBadge due={due} /> },
        ]}
      />
    </Panel>
  );
}
