import { LabelView } from "#components/labels/label-view";
import type { DrawnLabel } from "#lib/domain/papers/label-content";

/** The cards of a set for A4, two in a row, each with its word in both languages, black on white in every light. */
export function CardSheet({ cards, label }: { cards: readonly DrawnLabel[]; label: string }) {
  return (
    <ol aria-label={label} className="grid w-[190mm] grid-cols-2 gap-[4mm]">
      {cards.map((card) => (
        <li key={card.code} className="w-fit break-inside-avoid outline outline-black outline-dashed">
          <LabelView label={card} />
        </li>
      ))}
    </ol>
  );
}
