"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import type { RefusalCode, RefusalParams } from "#lib/domain/refusal";

export type Refused = { returnNo: string; code: RefusalCode; params: RefusalParams };
type Declared = { returnNo: string; applicationNo: string; pieces: number };
type Answer = { declared: Declared[]; refused: Refused[] };

export type DeclareResult = Answer & { error: unknown };
export type DeclareProgress = { done: number; of: number };

const atOnce = 20;

/** Declares returns some at a time, in the order given; what was declared before a failure stays declared. */
export function useDeclare(onDone: () => void) {
  const router = useRouter();
  const { mutateAsync, isPending } = useAct<Answer, { returnNos: string[] }>("/api/applications");
  const [progress, setProgress] = useState<DeclareProgress | null>(null);
  const [outcome, setOutcome] = useState<DeclareResult | null>(null);
  const declare = async (returnNos: readonly string[]) => {
    const result: DeclareResult = { declared: [], refused: [], error: null };
    setOutcome(null);
    for (let done = 0; done < returnNos.length && !result.error; done += atOnce) {
      setProgress({ done, of: returnNos.length });
      try {
        const answer = await mutateAsync({ returnNos: returnNos.slice(done, done + atOnce) });
        result.declared.push(...answer.declared);
        result.refused.push(...answer.refused);
      } catch (error) {
        result.error = error;
      }
    }
    setProgress(null);
    setOutcome(result);
    onDone();
    router.refresh();
  };
  return { declare, pending: isPending || progress !== null, progress, outcome };
}
