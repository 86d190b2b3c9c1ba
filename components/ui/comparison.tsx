import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names";

export type ComparisonRow = {
  key: string;
  term: ReactNode;
  left: ReactNode;
  right: ReactNode;
  differs: boolean;
};

type ComparisonProps = {
  label: string;
  leftTitle: ReactNode;
  rightTitle: ReactNode;
  /** What a differing row says to who does not see the tint. */
  differsWord: string;
  rows: readonly ComparisonRow[];
};

/** What two people found, side by side and never merged; the lines in which they differ are tinted. */
export function Comparison({ label, leftTitle, rightTitle, differsWord, rows }: ComparisonProps) {
  return (
    <table aria-label={label} className="w-full table-fixed border-collapse text-start">
      <thead>
        <tr className="border-b border-line-strong text-ink-2">
          <td className="w-1/5" />
          <th scope="col" className="px-3 py-2 text-start font-semibold text-ink">
            {leftTitle}
          </th>
          <th scope="col" className="border-s border-line px-3 py-2 text-start font-semibold text-ink">
            {rightTitle}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.key} row={row} differsWord={differsWord} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ row, differsWord }: { row: ComparisonRow; differsWord: string }) {
  return (
    <tr className={classNames("border-b border-line align-top", row.differs && "bg-attention-soft")}>
      <th scope="row" className="px-3 py-1.5 text-start font-normal text-ink-2">
        {row.term}
        {row.differs && <span className="ms-2 text-fine font-medium text-attention">≠ {differsWord}</span>}
      </th>
      <td className="px-3 py-1.5 break-words">{row.left}</td>
      <td className="border-s border-line px-3 py-1.5 break-words">{row.right}</td>
    </tr>
  );
}
