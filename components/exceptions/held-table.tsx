import { useTranslations } from "next-intl";
import { ClocksCell } from "#components/clocks/clocks-cell";
import type { HeldRow } from "#components/exceptions/exception-rows";
import { liftWayOf } from "#components/exceptions/lift-way";
import { PieceLink } from "#components/exceptions/piece-link";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { type LiftableHold, liftableHolds, mayLift } from "#lib/domain/judge-lift";
import type { Role } from "#lib/domain/role";

export type LiftablePiece = { plate: string; hold: LiftableHold; bound: boolean };
type LiftProps = { role: Role; onLift: (piece: LiftablePiece) => void };

/** Pieces on hold: why, and the act that lifts it for who may. */
export function HeldTable({ rows, role, onLift }: LiftProps & { rows: readonly HeldRow[] }) {
  const t = useTranslations("exceptions");
  const holds = useTranslations("item.hold");
  const state = useTranslations("item.state");
  return (
    <Panel title={t("held.title")} aside={t("count", { count: rows.length })} flush>
      <DataTable
        label={t("held.title")}
        rows={rows}
        rowKey={({ plate }) => plate}
        empty={<EmptyState>{t("held.empty")}</EmptyState>}
        columns={[
          { key: "plate", header: t("column.plate"), cell: ({ plate }) => <PieceLink plate={plate} /> },
          {
            key: "goods",
            header: t("column.goods"),
            cell: ({ goodsName }) => goodsName || t("nameless"),
          },
          {
            key: "hold",
            header: t("column.hold"),
            cell: ({ hold }) => hold && <Badge tone="attention">{holds(hold)}</Badge>,
          },
          { key: "reason", header: t("column.reason"), cell: ({ reason }) => reason },
          { key: "state", header: t("column.state"), cell: (row) => state(row.state) },
          {
            key: "clocks",
            header: t("column.clocks"),
            cell: ({ clocks, stake }) => <ClocksCell clocks={clocks} stake={stake} />,
          },
          { key: "since", header: t("column.since"), cell: ({ since }) => <DateTime at={since} /> },
          {
            key: "act",
            header: t("column.next"),
            cell: ({ plate, hold, bound }) => {
              const kind = liftableHolds.find((one) => one === hold);
              if (!kind) return hold && t("held.dispute");
              return <LiftButton piece={{ plate, hold: kind, bound }} role={role} onLift={onLift} />;
            },
          },
        ]}
      />
    </Panel>
  );
}

function LiftButton({ piece, role, onLift }: LiftProps & { piece: LiftablePiece }) {
  const t = useTranslations("exceptions");
  return (
    <Button
      disabledReason={mayLift(role, piece.hold) ? null : t(`held.notYours.${piece.hold}`)}
      onClick={() => onLift(piece)}
      aria-label={t(`lift.title.${liftWayOf(piece)}`, { plate: piece.plate })}
    >
      {t(`lift.act.${liftWayOf(piece)}`)}
    </Button>
  );
}
