"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { BenchData, Opening } from "#components/receiving/bench-data";
import { getJson } from "#lib/http/fetch-json";

type Opened = Extract<Opening, { parcelId: string }>;

/** Which box the bench shows, and whether it is open here; the address keeps it across a reload. */
export function useBoxes(bench: string, first: BenchData | null) {
  const [shownId, setShownId] = useState(first?.parcel.id ?? null);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [closedId, setClosedId] = useState<string | null>(null);
  const { data = null } = useQuery({
    queryKey: ["parcels", "bench", shownId, bench],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ parcelId: shownId ?? "", bench });
      return getJson<BenchData>(`/api/receiving/bench?${asked}`, signal);
    },
    enabled: shownId !== null,
    ...(first && first.parcel.id === shownId && { initialData: first, initialDataUpdatedAt: 0 }),
  });

  const heldId = data?.parcel.heldHere && data.parcel.id !== closedId ? data.parcel.id : null;
  const openId = openedId ?? heldId;

  /** A counted box is only looked at, and only while no other one is open. */
  function show(opening: Opened) {
    const isCounted = opening.result === "counted";
    if (isCounted && openId !== null) return;
    if (!isCounted) {
      setOpenedId(opening.parcelId);
      setClosedId(null);
    }
    setShownId(opening.parcelId);
    window.history.replaceState(null, "", `?parcel=${opening.parcelId}`);
  }

  return {
    data,
    openId,
    /** The open box with all that is in it, once that has been read. */
    open: data && data.parcel.id === openId ? data : null,
    show,
    close() {
      setClosedId(openId);
      setOpenedId(null);
    },
  };
}

export type Boxes = ReturnType<typeof useBoxes>;
