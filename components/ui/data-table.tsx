import type { ReactNode } from "react";
import { AppLink } from "#components/ui/app-link";
import { classNames } from "#components/ui/class-names";
import { ColumnMenu } from "#components/ui/column-menu";
import { type ColumnOrder, placeColumns } from "#components/ui/column-order";
import { TableKeyboard } from "#components/ui/table-keyboard";

export type Column<Row> = {
  key: string;
  header: string;
  /** The cells say it already; who listens still hears it. */
  headerUnseen?: boolean;
  cell: (row: Row) => ReactNode;
  /** Figures stand right, under one another. */
  numeric?: boolean;
  /** A CSS width, for columns whose content should not decide. */
  width?: string;
};

type DataTableProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where a row leads; its first cell becomes the link. `?…` stays on this page and keeps its place. */
  rowHref?: (row: Row) => string;
  /** The row that is shown in the context column. */
  currentKey?: string | null;
  /** How the person wants the columns; with it the table offers to change that. */
  order?: ColumnOrder;
  /** Said instead of rows, with the next step. */
  empty: ReactNode;
};

/** The natural form of a list: rows of one height, a head that stays, keys to go through it. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, empty, order } = props;
  const places = placeColumns(props.columns, order ?? { table: "", keys: [] });
  const columns = places.filter(({ hidden }) => !hidden).map(({ column }) => column);
  return (
    <TableKeyboard>
      <table aria-label={label} className="w-full border-collapse">
        <TableHead columns={columns}>
          {order && (
            <ColumnMenu
              table={order.table}
              places={places.map(({ column: { key, header }, hidden }) => ({
                column: { key, header },
                hidden,
              }))}
            />
          )}
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={props.rowKey(row)} row={row} table={{ ...props, columns }} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </TableKeyboard>
  );
}

type HeadColumn = Pick<Column<never>, "key" | "header" | "headerUnseen" | "numeric" | "width">;

type TableHeadProps = { columns: readonly HeadColumn[]; children?: ReactNode };

function TableHead({ columns, children }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, header, headerUnseen, numeric, width }, at) => (
          <th
            key={key}
            scope="col"
            style={width ? { width } : undefined}
            className={classNames(
              "sticky top-(--sticky-top,0px) z-10 print:static h-8 border-b border-line-strong bg-surface-2 px-3 text-fine font-normal whitespace-nowrap text-ink-2",
              numeric ? "text-end" : "text-start",
            )}
          >
            <span className={classNames("flex items-center gap-2", numeric && "justify-end")}>
              <span className={headerUnseen ? "sr-only" : undefined}>{header}</span>
              {children && at === columns.length - 1 && <span className="ms-auto">{children}</span>}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function TableRow<Row>({ row, table }: { row: Row; table: DataTableProps<Row> }) {
  const href = table.rowHref?.(row);
  const current = table.currentKey === table.rowKey(row);
  return (
    <tr
      aria-current={current || undefined}
      className={classNames(
        "h-8 border-b border-line",
        href && "cursor-pointer hover:bg-surface-2 focus-within:bg-surface-2",
        current && "bg-accent-soft shadow-[inset_3px_0_0_var(--color-accent)] hover:bg-accent-soft",
      )}
    >
      {table.columns.map((column, at) => (
        <td key={column.key} className={classNames("px-3 py-1", column.numeric && "code-figures text-end")}>
          {href && at === 0 ? <RowLink href={href}>{column.cell(row)}</RowLink> : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <AppLink
      href={href}
      data-row-link=""
      scroll={!href.startsWith("?")}
      className="rounded-sm font-medium text-ink hover:text-accent"
    >
      {children}
    </AppLink>
  );
}
