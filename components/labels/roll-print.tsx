"use client";

import { LabelPrint } from "#components/labels/label-print";
import { RecordedPrint } from "#components/labels/recorded-print";

type RollPrintProps = {
  rollNo: number;
  /** How many plates are left to print. */
  left: number;
  isPrinted: boolean;
  obstacle: string | null;
};

/** Prints what is left of a roll, one plate a label. */
export function RollPrint({ rollNo, left, isPrinted, obstacle }: RollPrintProps) {
  return (
    <RecordedPrint
      kind="roll"
      url="/api/roll-prints"
      of={{ rollNo }}
      count={left}
      again={isPrinted ? left : 0}
      fileHref={`/api/roll-label-files?rollNo=${rollNo}`}
      obstacle={obstacle}
      toPrint={(labels, done) => <LabelPrint labels={labels} onDone={done} />}
    />
  );
}
