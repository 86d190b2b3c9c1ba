"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useAct } from "#components/item/use-act";
import type { Opening, Reception } from "#components/receiving/bench-data";
import { readSoon } from "#components/shell/read-soon";
import type { ApiError } from "#lib/http/fetch-json";

export type OpenExtra = { takeOver?: boolean; blind?: boolean };
export type PieceExtra = {
  returnId?: string;
  gnum?: number;
  notOnList?: boolean;
  lineQty?: string;
  serialNo?: string;
  /** Off a pre-printed roll, on the piece already. */
  plate?: string;
};
/** A piece as it is sent. */
export type PieceSent = PieceExtra & { parcelId: string; bench: string; code: string | null };
export type FinishExtra = { shortReason?: string; moreToCome?: boolean };
export type TakenIn = { parcelId: string; waybillNo: string; pieces: number; plates: string[] };
export type Voided = { plate: string; ofRoll: boolean };
export type Finished = { parcelId: string; waybillNo: string; pieces: number; closed: string[] };

/** The box that lies before the bench when the next one is opened. */
export type Leaves = { parcelId: string; complete: boolean } | undefined;

type Handlers = {
  onOpening: (opening: Opening, code: string) => void;
  onReception: (reception: Reception, sent: PieceSent) => void;
  onFinished: (finished: Finished) => void;
  onTakenIn: (taken: TakenIn) => void;
  onSetAside: (waybillNo: string) => void;
  onVoided: (voided: Voided) => void;
  onRefused: (error: ApiError, code: string | null, sent?: PieceSent) => void;
};

/** The acts of the bench that are not scans: answers to its questions, finishing and taking back. */
export function useReceivingActs(bench: string, leaves: Leaves, on: Handlers) {
  const queries = useQueryClient();
  async function refresh() {
    // A first read under way would end with what was before: an invalidation does not break it off.
    await queries.cancelQueries({ queryKey: ["parcels"] });
    readSoon(queries, ["parcels"]);
  }
  const onSettled = refresh;
  const opening = useAct<
    Opening,
    OpenExtra & { code: string; entry: "manual"; bench: string; leaves: Leaves }
  >("/api/openings", {
    onSuccess: (answer, { code }) => on.onOpening(answer, code),
    onError: (error, { code }) => on.onRefused(error, code),
    onSettled,
  });
  const piece = useAct<Reception, PieceSent>("/api/pieces", {
    onSuccess: on.onReception,
    onError: (error, sent) => on.onRefused(error, sent.code, sent),
    onSettled,
  });
  const count = useAct<Finished, FinishExtra & { parcelId: string; bench: string }>("/api/counts", {
    onSuccess: on.onFinished,
    onError: (error) => on.onRefused(error, null),
    onSettled,
  });
  const whole = useAct<TakenIn, { parcelId: string; bench: string; pieces: number }>(
    "/api/unopened-parcels",
    {
      onSuccess: on.onTakenIn,
      onError: (error) => on.onRefused(error, null),
      onSettled,
    },
  );
  const aside = useAct<{ waybillNo: string }, { waybillNo: string; entry: "manual" }>("/api/arrivals", {
    onSuccess: ({ waybillNo }) => on.onSetAside(waybillNo),
    onError: (error, { waybillNo }) => on.onRefused(error, waybillNo),
    onSettled,
  });
  const undo = useAct<Voided, { plate: string; bench: string }>("/api/voids", {
    onSuccess: on.onVoided,
    onError: (error, { plate }) => on.onRefused(error, plate),
    onSettled,
  });
  return {
    refresh,
    /** A box is being opened by a key, and is not open yet. */
    isOpening: opening.isPending,
    isBusy: [opening, piece, count, whole, aside, undo].some(({ isPending }) => isPending),
    open: (code: string, extra: OpenExtra = {}) =>
      opening.mutate({ code, entry: "manual", bench, leaves, ...extra }),
    receive: (parcelId: string, code: string | null, extra: PieceExtra = {}) =>
      piece.mutate({ parcelId, bench, code, ...extra }),
    finish: (parcelId: string, extra: FinishExtra = {}) => count.mutate({ parcelId, bench, ...extra }),
    takeInUnopened: (parcelId: string, pieces: number) => whole.mutate({ parcelId, bench, pieces }),
    /** Notes that a box is here which nobody knows, and leaves it unopened. */
    setAside: (waybillNo: string) => aside.mutate({ waybillNo, entry: "manual" }),
    undo: (plate: string) => undo.mutate({ plate, bench }),
  };
}

export type ReceivingActs = ReturnType<typeof useReceivingActs>;
