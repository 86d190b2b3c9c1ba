"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type BenchData, isComplete, type Opening } from "#components/receiving/bench-data";
import { changeAddress } from "#components/shell/page-address";
import { getJson } from "#lib/http/fetch-json";

type Opened = Extract<Opening, { parcelId: string }>;

/** Which box the bench shows, and whether it is open here; the address keeps it across a reload. */
export function useBoxes(bench: string, first: BenchData | null) {
  const [shownId, setShownId] = useState(first?.parcel.id ?? null);
  const [opened, setOpened] = useState<{ id: string; atMs: number } | null>(null);
  const [closedId, setClosedId] = useState<string | null>(null);
  const { data = null, dataUpdatedAt } = useQuery({
    queryKey: ["parcels", "bench", shownId, bench],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ parcelId: shownId ?? "", bench });
      return getJson<BenchData>(`/api/receiving/bench?${asked}`, signal);
    },
    enabled: shownId !== null,
    ...(first && first.parcel.id === shownId && { initialData: first, initialDataUpdatedAt: 0 }),
  });

  const heldId = data?.parcel.heldHere && data.parcel.id !== closedId ? data.parcel.id : null;
  const isLost = opened !== null && dataUpdatedAt > opened.atMs && isElsewhere(data, opened.id, bench);
  const openId = opened && !isLost ? opened.id : heldId;
  const open = data && data.parcel.id === openId ? data : null;
  // What the server drew before it knew the bench says nothing of whose the box is.
  const isLookedAt = openId === null && dataUpdatedAt > 0 && data?.parcel.status === "opened";
  const lookedAt = isLookedAt && !data.parcel.heldHere ? data : null;

  function point(parcelId: string) {
    setShownId(parcelId);
    changeAddress(`?parcel=${parcelId}`, { isStep: false });
  }

  /** A counted box is only looked at, and only while no other one is open. */
  function show(opening: Opened) {
    const isCounted = opening.result === "counted";
    if (isCounted && openId !== null) return;
    if (!isCounted) {
      setOpened({ id: opening.parcelId, atMs: Date.now() });
      setClosedId(null);
    }
    point(opening.parcelId);
  }

  return {
    data,
    openId,
    /** The open box with all that is in it, once that has been read. */
    open,
    /** A box that another bench has, or that is parked here: shown to read until it is taken up. */
    lookedAt,
    elsewhereId: lookedAt && !lookedAt.parcel.parkedHere ? lookedAt.parcel.id : null,
    /** What the next box leaves behind, for the server to park. */
    leaves: openId === null ? undefined : { parcelId: openId, complete: open !== null && isComplete(open) },
    show,
    /** Shows a box that another bench has, to read; what is open here stays before the clerk. */
    look(parcelId: string) {
      if (openId !== null && openId !== parcelId) return;
      setOpened(null);
      setClosedId(parcelId);
      point(parcelId);
    },
    close() {
      setClosedId(openId);
      setOpened(null);
    },
  };
}

/** Whether another bench has taken that box over. */
function isElsewhere(data: BenchData | null, parcelId: string, bench: string): boolean {
  return data?.parcel.id === parcelId && data.parcel.status === "opened" && data.parcel.bench !== bench;
}

export type Boxes = ReturnType<typeof useBoxes>;
