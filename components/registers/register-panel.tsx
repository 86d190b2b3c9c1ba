import type { ReactNode } from "react";
import { Button } from "#components/ui/button";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";

type RegisterPanelProps<Row> = {
  words: { title: string; count: string; add: string; act: string; empty: string };
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Why this person changes nothing here; null for who may. */
  notYours: string | null;
  onAdd: () => void;
  onAct: (row: Row) => void;
  /** Rows about which nothing more can be done have no act. */
  isDone?: (row: Row) => boolean;
  /** The dialog that is open. */
  children: ReactNode;
};

/** A register: its entries, one act on each, and the act of adding one. */
export function RegisterPanel<Row>(props: RegisterPanelProps<Row>) {
  const { words, columns, rows, rowKey, notYours, onAdd, onAct, isDone, children } = props;
  const act: Column<Row> = {
    key: "act",
    header: words.act,
    headerUnseen: true,
    cell: (row) =>
      !isDone?.(row) && (
        <Button variant="quiet" disabledReason={notYours} onClick={() => onAct(row)}>
          {words.act}
        </Button>
      ),
  };
  return (
    <Panel
      flush
      title={words.title}
      aside={
        <>
          <span>{words.count}</span>
          <Button disabledReason={notYours} onClick={onAdd}>
            {words.add}
          </Button>
        </>
      }
    >
      <DataTable
        label={words.title}
        columns={[...columns, act]}
        rows={rows}
        rowKey={rowKey}
        empty={<EmptyState>{words.empty}</EmptyState>}
      />
      {children}
    </Panel>
  );
}
