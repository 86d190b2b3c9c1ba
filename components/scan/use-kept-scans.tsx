"use client";

import { useQuery } from "@tanstack/react-query";
import { countKeptScans } from "#components/scan/count-kept-scans";

/**
 * How many scans of all benches and people wait on this machine, counted when it is first shown and at every look at the
 * page; null while it is not known, and where it cannot be read.
 */
export function useKeptScans(): number | null {
  const { data } = useQuery({
    queryKey: ["parcels", "kept-scans"],
    queryFn: countKeptScans,
    networkMode: "always",
    staleTime: 0,
    refetchInterval: 2_000,
  });
  return data ?? null;
}
