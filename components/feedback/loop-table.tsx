import { useTranslations } from "next-intl";
import { OfficeName } from "#components/applications/office-name";
import { ReturnAtStake } from "#components/clocks/return-at-stake";
import { LoopRing } from "#components/tracking/loop-ring";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import type { Tone } from "#components/ui/tone";
import type { LoopProgress } from "#lib/domain/loop";
import type { LoopWait } from "#lib/domain/loop-wait";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type { Stake } from "#lib/domain/tax/tax-effect";

type LoopRow = {
  returnNo: string;
  officeCode: string | null;
  invtNo: string | null;
  clocks: ReturnClocks;
  stake: Stake | null;
  loop: LoopProgress;
  wait: { reason: LoopWait; since: Date | null };
};

const tones = {
  rejected: "stop",
  undelivered: "attention",
  overdue: "attention",
  answer: "pending",
  goods: "ready",
  count: "ready",
  closed: "ready",
} as const satisfies Record<LoopWait, Tone>;

/** Loops that are open, and what each waits for. */
export function LoopTable({ rows }: { rows: readonly LoopRow[] }) {
  const t = useTranslations("feedback");
  const columns: Column<LoopRow>[] = [
    { key: "return", header: t("column.return"), cell: (row) => <ReturnAtStake {...row} /> },
    { key: "ring", header: t("loops.ring"), cell: (row) => <LoopRing loop={row.loop} /> },
    {
      key: "wait",
      header: t("loops.waits"),
      cell: ({ wait }) => <Badge tone={tones[wait.reason]}>{t(`loops.wait.${wait.reason}`)}</Badge>,
    },
    {
      key: "since",
      header: t("loops.since"),
      cell: ({ wait }) => (wait.since ? <DateTime at={wait.since} /> : "—"),
    },
    { key: "office", header: t("column.office"), cell: (row) => <OfficeName code={row.officeCode} /> },
    {
      key: "list",
      header: t("column.list"),
      cell: (row) => (row.invtNo ? <Code value={row.invtNo} /> : "—"),
    },
  ];
  return (
    <DataTable
      label={t("loops.title")}
      columns={columns}
      rows={rows}
      rowKey={({ returnNo }) => returnNo}
      rowHref={({ returnNo }) => `/returns/${returnNo}`}
      empty={<EmptyState>{t("loops.none")}</EmptyState>}
    />
  );
}
