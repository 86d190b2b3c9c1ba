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

/** Where it is sent, and what the numbers are sent as. */
type DeclareBy = { url?: string; body?: (nos: readonly string[]) => object };

const atOnce = 10;
/* The work of a busy server goes on without its answer; asked again under the same key, it answers and does nothing anew. */
const stillAtWork = new Set<string>(["database_away", "key_in_progress"]);
const tries = 5;
const againAfterMs = 2_000;

/** Declares returns some at a time, in the order given; what was declared before a failure stays declared. */
export function useDeclare(
  onDone: () => void,
  { url = "/api/applications", body = (nos) => ({ returnNos: nos }) }: DeclareBy = {},
) {
  const router = useRouter();
  const { mutateAsync, isPending } = useAct<Answer, object>(url, {
    retry: (failed, { code }) => failed < tries && stillAtWork.has(code),
    retryDelay: againAfterMs,
  });
  const [progress, setProgress] = useState<DeclareProgress | null>(null);
  const [outcome, setOutcome] = useState<DeclareResult | null>(null);
  const declare = async (returnNos: readonly string[]) => {
    const result: DeclareResult = { declared: [], refused: [], error: null };
    setOutcome(null);
    for (let done = 0; done < returnNos.length && !result.error; done += atOnce) {
      setProgress({ done, of: returnNos.length });
      try {
        const answer = await mutateAsync(body(returnNos.slice(done, done + atOnce)));
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
