"use client";

import { useMemo, useState } from "react";
import {
  type BoxQuestion,
  isOfPiece,
  type PieceOfBox,
  type PieceQuestion,
  type Question,
  type Refused,
  readQuestions,
  withPiece,
  withRefused,
} from "#components/receiving/question";
import { keepText, useKeptText } from "#components/ui/use-kept-text";

/** Asks something of the bench, or nothing more: about a piece, or about anything else. */
export type Ask = (question: Question | null, piece?: PieceOfBox | null) => void;

/**
 * What the bench must be told, one after the other. Those about pieces are kept on this machine for its bench, whoever
 * stands there: the pieces lie on its table, also after a reload.
 */
export function useQuestions(bench: string) {
  const name = `guicang.questions.${bench}`;
  const kept = useKeptText(name);
  const ofPieces = useMemo(() => readQuestions(kept), [kept]);
  const [ofBox, setOfBox] = useState<BoxQuestion | null>(null);

  /** As it is kept at this moment, for answers that come faster than the screen. */
  function change(to: (before: readonly PieceQuestion[]) => readonly PieceQuestion[]) {
    const next = to(readQuestions(localStorage.getItem(name)));
    keepText(name, next.length > 0 ? JSON.stringify(next) : null);
  }

  const ask: Ask = (next, piece = null) => {
    const nextOfPiece = next !== null && isOfPiece(next) ? next : null;
    change((before) => withPiece(before, nextOfPiece, piece));
    // The answer about a piece that bears its plate already may come while a box is asked about.
    if (piece?.plate === undefined) setOfBox(next !== null && !isOfPiece(next) ? next : null);
  };
  return {
    question: ofBox ?? ofPieces[0] ?? null,
    /** How many pieces lie there and are not taken yet. */
    openPieces: ofPieces.length,
    ask,
    /** A plated piece was refused. */
    refuse: (piece: PieceOfBox & { plate: string }, refused: Omit<Refused, "plate">) =>
      change((before) => withRefused(before, piece, refused)),
    /** Answered, or given up: the next one is asked. */
    leave: () => (ofBox ? setOfBox(null) : change((before) => before.slice(1))),
  };
}

export type Questions = ReturnType<typeof useQuestions>;
