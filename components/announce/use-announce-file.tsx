"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { addTold, nothingTold, type ToldAnnouncements } from "#lib/domain/announcement-report";
import { ApiError, postForLines } from "#lib/http/fetch-json";

export type AnnounceFileStep = "none" | "checking" | "checked" | "taking" | "taken";

type State = {
  step: AnnounceFileStep;
  file: File | null;
  told: ToldAnnouncements;
  /** How many returns the check found, so that one sees how far the taking is. */
  total: number;
  error: ApiError | null;
};

const start: State = { step: "none", file: null, told: nothingTold, total: 0, error: null };
const nextStep = { checking: "checked", taking: "taken" } as const;

/** A file of announcements, first looked at and then taken; both tell how far they are. */
export function useAnnounceFile() {
  const router = useRouter();
  const [state, setState] = useState(start);
  const running = useRef<AbortController | null>(null);
  const run = async (file: File, step: "checking" | "taking", total: number) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    let told = nothingTold;
    const show = (change: Partial<State>) => {
      if (running.current === own) setState({ step, file, told, total, error: null, ...change });
    };
    show({});
    try {
      await postForLines(`/api/announcement-files?preview=${step === "checking"}`, file, {
        signal: own.signal,
        onLines: (lines) => {
          told = addTold(told, lines);
          show({});
        },
      });
      show({ ...endOf(step, told), total: step === "checking" ? sumOf(told) : total });
    } catch (error) {
      show({ step: "none", error: error instanceof ApiError ? error : new ApiError(0, "unexpected") });
    }
    router.refresh();
  };
  return {
    ...state,
    check: (file: File) => run(file, "checking", 0),
    take: () => state.file && run(state.file, "taking", state.total),
    stop: () => {
      running.current?.abort();
      running.current = null;
      setState(start);
    },
  };
}

/** An answer that tells no end broke off, whatever came before. */
function endOf(step: "checking" | "taking", told: ToldAnnouncements): Partial<State> {
  if (told.ended) return { step: nextStep[step] };
  return { step: "none", error: new ApiError(0, told.failed ? "unexpected" : "unreachable") };
}

function sumOf({ counts }: ToldAnnouncements): number {
  return counts.taken + counts.unchanged + counts.refused;
}
