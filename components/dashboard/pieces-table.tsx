import { useTranslations } from "next-intl";
import { OutcomeWord } from "#components/tracking/outcome-word";
import { toneOfState } from "#components/tracking/states-cell";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { OneLine } from "#components/ui/one-line";
import { TwoLines } from "#components/ui/two-lines";
import type { ItemState, Outcome } from "#lib/domain/item";

type PieceRow = {
  id: string;
  at: Date;
  plate: string;
  goodsName: string;
  shop: string | null;
  state: ItemState;
  outcome: Outcome | null;
  outcomeProposed: Outcome | null;
};

/** The pieces that a number counts; `at` is when each was received, or took the step. */
export function PiecesTable({
  rows,
  label,
  isStep,
}: {
  rows: readonly PieceRow[];
  label: string;
  isStep: boolean;
}) {
  const t = useTranslations("dashboard.pieces");
  const states = useTranslations("item.state");
  const columns: Column<PieceRow>[] = [
    { key: "plate", header: t("plate"), cell: ({ plate }) => <Code value={plate} group={4} /> },
    {
      key: "goods",
      header: t("goods"),
      cell: ({ goodsName, shop }) => (
        <TwoLines
          first={<OneLine text={goodsName || t("nameless")} />}
          second={shop && <OneLine text={shop} />}
        />
      ),
    },
    {
      key: "state",
      header: t("state"),
      cell: ({ state }) => <Badge tone={toneOfState[state]}>{states(state)}</Badge>,
    },
    {
      key: "outcome",
      header: t("outcome"),
      cell: ({ outcome, outcomeProposed }) => <OutcomeWord settled={outcome} proposed={outcomeProposed} />,
    },
    { key: "at", header: t(isStep ? "stepAt" : "receivedAt"), cell: ({ at }) => <DateTime at={at} exact /> },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      rowKey={({ id, at }) => `${id} ${at.getTime()}`}
      rowHref={({ plate }) => `/items/${plate}`}
      empty={<EmptyState>{t("empty")}</EmptyState>}
    />
  );
}
