import type { ReactNode } from "react";

type BenchLayoutProps = {
  /** The state band, over the full width. */
  band: ReactNode;
  /** What came. */
  came: ReactNode;
  /** What is scanned now. */
  now: ReactNode;
  /** What the law and the sale say. */
  says: ReactNode;
};

/** A bench, read standing up: three zones under the band, the middle one the widest. Nothing moves between them. */
export function BenchLayout({ band, came, now, says }: BenchLayoutProps) {
  return (
    <div className="flex grow flex-col gap-4 text-bench">
      {band}
      <div className="grid grow grid-cols-[minmax(0,3fr)_minmax(0,5fr)_minmax(0,4fr)] items-start gap-4">
        <div className="flex min-w-0 flex-col gap-4">{came}</div>
        <div className="flex min-w-0 flex-col gap-4">{now}</div>
        <div className="flex min-w-0 flex-col gap-4">{says}</div>
      </div>
    </div>
  );
}
