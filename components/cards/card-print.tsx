"use client";

import { CardSheet } from "#components/cards/card-sheet";
import { PrintedAlone } from "#components/labels/printed-alone";
import { RecordedPrint } from "#components/labels/recorded-print";

type CardPrintProps = { setNo: number; count: number; again: boolean; label: string };

/** Prints the cards of a set on sheets of A4. */
export function CardPrint({ setNo, count, again, label }: CardPrintProps) {
  return (
    <RecordedPrint
      kind="cards"
      url="/api/card-prints"
      of={{ setNo }}
      count={count}
      again={again ? count : 0}
      fileHref={`/api/card-label-files?setNo=${setNo}`}
      obstacle={null}
      toPrint={(cards, done) => (
        <PrintedAlone kind="sheet" onDone={done}>
          <CardSheet cards={cards} label={label} />
        </PrintedAlone>
      )}
    />
  );
}
