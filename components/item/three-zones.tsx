import type { ReactNode } from "react";

type ThreeZonesProps = {
  band: ReactNode;
  /** What came, what is worked on now, and what the law and the sale say. */
  left: ReactNode;
  middle: ReactNode;
  right: ReactNode;
};

/** A bench: the band over its full width, and three zones that never change their width. */
export function ThreeZones({ band, left, middle, right }: ThreeZonesProps) {
  return (
    <div className="-m-4 flex grow flex-col">
      {band}
      <div className="grid grow grid-cols-[minmax(260px,320px)_minmax(0,1fr)_minmax(320px,380px)] gap-4 p-4">
        <div className="flex min-w-0 flex-col gap-4">{left}</div>
        <div className="flex min-w-0 flex-col gap-4">{middle}</div>
        <div className="flex min-w-0 flex-col gap-4">{right}</div>
      </div>
    </div>
  );
}
