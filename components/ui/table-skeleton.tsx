import type { ReactNode } from "react";
import { TableHead } from "#components/ui/data-table";
import { Skeleton } from "#components/ui/skeleton";

type TableSkeletonProps = {
  label: string;
  columns: readonly { key: string; header: ReactNode; numeric?: boolean; width?: string }[];
  rows?: number;
};

/** A table whose rows are on their way: the same head, the same heights. */
export function TableSkeleton({ label, columns, rows = 12 }: TableSkeletonProps) {
  return (
    <table aria-label={label} aria-busy="true" className="w-full border-collapse">
      <TableHead columns={columns} />
      <tbody>
        {Array.from({ length: rows }, (_, at) => `row-${at}`).map((row) => (
          <tr key={row} className="h-8 border-b border-line">
            {columns.map((column) => (
              <td key={column.key} className="px-3 py-1">
                <Skeleton className="h-3 w-3/4" />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
