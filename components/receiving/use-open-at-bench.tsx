"use client";

import { useQuery } from "@tanstack/react-query";
import { getJson } from "#lib/http/fetch-json";

type OpenBox = {
  parcelId: string;
  waybillNo: string;
  parked: boolean;
  since: string;
  openedByName: string | null;
  pieces: number;
};

/** A box left at this bench, and the number key that goes on with it. */
export type LeftBox = OpenBox & { key: number | null };
export type LeftBoxes = { total: number; boxes: LeftBox[] };

/** The keys before and after these belong to the box that is open. */
const keys = [3, 4, 5] as const;

/** What lies open or parked at a bench, but for the box it works on. */
export function useOpenAtBench(bench: string, openId: string | null): LeftBoxes {
  const { data } = useQuery({
    queryKey: ["parcels", "open", bench],
    queryFn: ({ signal }) =>
      getJson<{ total: number; boxes: OpenBox[] }>(
        `/api/receiving/open?${new URLSearchParams({ bench })}`,
        signal,
      ),
  });
  if (!data) return { total: 0, boxes: [] };
  const left = data.boxes.filter(({ parcelId }) => parcelId !== openId);
  return {
    total: data.total - (data.boxes.length - left.length),
    boxes: left.map((box, index) => ({ ...box, key: keys[index] ?? null })),
  };
}
