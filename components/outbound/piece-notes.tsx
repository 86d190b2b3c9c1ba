import { useTranslations } from "next-intl";
import { useAgainstWords } from "#components/item/use-against-words";
import type { LoadPiece } from "#components/outbound/outbound-view";
import { Badge } from "#components/ui/badge";
import { type BatchOutcome, hasEnded } from "#lib/domain/item";

type PieceNotesProps = { piece: LoadPiece; outcome: BatchOutcome };

/** What is to be known of a piece in a load: a hold, quarantine, an owner who has not answered, why it leaves the zone. */
export function PieceNotes({ piece, outcome }: PieceNotesProps) {
  const t = useTranslations("outbound.owner");
  const load = useTranslations("outbound.load");
  const holds = useTranslations("item.hold");
  const against = useAgainstWords();
  const states = useTranslations("item.state");
  const { answer } = piece;
  const done = hasEnded(piece.state);
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {done && <Badge tone="ok">{states(piece.state)}</Badge>}
      {piece.hold && (
        <Badge tone="stop">{piece.hold === "dispute" ? t("disputed") : holds(piece.hold)}</Badge>
      )}
      {piece.quarantine && !done && (
        <Badge tone="stop">{load("quarantine", { place: piece.quarantine })}</Badge>
      )}
      {outcome === "release" && !done && !answer.answered && piece.hold !== "dispute" && (
        <Badge tone={answer.disputed ? "stop" : "attention"}>
          {answer.disputed ? t("disputed") : t("until", { day: answer.until ?? "" })}
        </Badge>
      )}
      {outcome === "move_out" &&
        [...piece.against.map(against), piece.proposalReason].filter(Boolean).join("；")}
    </span>
  );
}
