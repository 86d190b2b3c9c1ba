"use client";

import { useRouter } from "next/navigation";
import { useAct } from "#components/item/use-act";
import type { ApiError } from "#lib/http/fetch-json";

type UndoLoadOptions = {
  batchNo: string;
  onUndone: (plate: string, pieces: number) => void;
  onRefused: (error: ApiError, plate: string) => void;
};

/** Takes a piece that was scanned into the load out of it again. */
export function useUndoLoad({ batchNo, onUndone, onRefused }: UndoLoadOptions) {
  const router = useRouter();
  const removal = useAct<{ pieces: number }, { batchNo: string; plate: string }>("/api/unstagings", {
    onSuccess: ({ pieces }, { plate }) => {
      onUndone(plate, pieces);
      router.refresh();
    },
    onError: (error, { plate }) => onRefused(error, plate),
  });
  const takeOut = (plate: string) => {
    if (!removal.isPending) removal.mutate({ batchNo, plate });
  };
  return { ...removal, takeOut };
}
