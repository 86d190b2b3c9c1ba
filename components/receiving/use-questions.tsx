"use client";

import { useState } from "react";
import { isOfRoll, type Plated, type Question, withQuestion } from "#components/receiving/question";

/** Asks something of the bench, or nothing more: about a plated piece, or about anything else. */
export type Ask = (question: Question | null, plated?: Plated | null) => void;

/** What the bench must be told, one after the other. */
export function useQuestions() {
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  const ask: Ask = (next, plated = null) => setQuestions((before) => withQuestion(before, next, plated));
  return {
    question: questions[0] ?? null,
    /** Whether a piece that gets its plate from a roll is not taken yet. */
    isPieceOpen: questions.some(isOfRoll),
    ask,
    /** Answered, or given up: the next one is asked. */
    leave: () => setQuestions((before) => before.slice(1)),
  };
}
