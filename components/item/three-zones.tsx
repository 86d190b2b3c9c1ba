import type { ReactNode } from "react";
import { KeepScanFocus } from "#components/item/keep-scan-focus";

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
      <div className="sticky top-(--sticky-top,0px) z-10">{band}</div>
      <div className="grid grow grid-cols-[clamp(220px,18vw,320px)_minmax(0,1fr)_clamp(280px,22vw,380px)] gap-4 p-4">
        <div className="flex min-w-0 flex-col gap-4">{left}</div>
        <KeepScanFocus>{middle}</KeepScanFocus>
        <div className="flex min-w-0 flex-col gap-4">{right}</div>
      </div>
    </div>
  );
}
