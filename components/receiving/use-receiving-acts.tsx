"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useAct } from "#components/item/use-act";
import type { Opening, Reception } from "#components/receiving/bench-data";
import type { ApiError } from "#lib/http/fetch-json";

export type OpenExtra = { takeOver?: boolean; blind?: boolean };
export type PieceExtra = { returnId?: string; gnum?: number; notOnList?: boolean; lineQty?: string };
export type FinishExtra = { shortReason?: string; moreToCome?: boolean };
export type Finished = { parcelId: string; waybillNo: string; pieces: number; closed: string[] };

type Handlers = {
  onOpening: (opening: Opening, code: string) => void;
  onReception: (reception: Reception, code: string | null) => void;
  onFinished: (finished: Finished) => void;
  onVoided: (plate: string) => void;
  onRefused: (error: ApiError, code: string | null) => void;
};

/** The acts of the bench that are not scans: answers to its questions, finishing and taking back. */
export function useReceivingActs(bench: string, on: Handlers) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ["parcels"] });
  const onSettled = refresh;
  const opening = useAct<Opening, OpenExtra & { code: string; entry: "manual"; bench: string }>(
    "/api/openings",
    {
      onSuccess: (answer, { code }) => on.onOpening(answer, code),
      onError: (error, { code }) => on.onRefused(error, code),
      onSettled,
    },
  );
  const piece = useAct<Reception, PieceExtra & { parcelId: string; bench: string; code: string | null }>(
    "/api/pieces",
    {
      onSuccess: (answer, { code }) => on.onReception(answer, code),
      onError: (error, { code }) => on.onRefused(error, code),
      onSettled,
    },
  );
  const count = useAct<Finished, FinishExtra & { parcelId: string; bench: string }>("/api/counts", {
    onSuccess: on.onFinished,
    onError: (error) => on.onRefused(error, null),
    onSettled,
  });
  const undo = useAct<{ plate: string }, { plate: string }>("/api/voids", {
    onSuccess: ({ plate }) => on.onVoided(plate),
    onError: (error, { plate }) => on.onRefused(error, plate),
    onSettled,
  });
  return {
    refresh,
    isBusy: opening.isPending || piece.isPending || count.isPending || undo.isPending,
    open: (code: string, extra: OpenExtra = {}) => opening.mutate({ code, entry: "manual", bench, ...extra }),
    receive: (parcelId: string, code: string | null, extra: PieceExtra = {}) =>
      piece.mutate({ parcelId, bench, code, ...extra }),
    finish: (parcelId: string, extra: FinishExtra = {}) => count.mutate({ parcelId, bench, ...extra }),
    undo: (plate: string) => undo.mutate({ plate }),
  };
}

export type ReceivingActs = ReturnType<typeof useReceivingActs>;
