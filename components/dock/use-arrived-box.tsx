"use client";

import { useQuery } from "@tanstack/react-query";
import type { ItemPhoto } from "#components/item/item-file";
import type { Measures } from "#lib/domain/measures";
import type { ParcelStatus } from "#lib/domain/return-document";
import { getJson } from "#lib/http/fetch-json";

type Box = { status: ParcelStatus; measures: Measures; photos: readonly ItemPhoto[] };

/** The box just scanned as the server has it; nothing before the server has one. */
export function useArrivedBox(waybillNo: string | null): Box | undefined {
  const { data } = useQuery({
    queryKey: ["parcels", "arrived-box", waybillNo],
    queryFn: ({ signal }) =>
      getJson<Box>(`/api/arrivals/box?${new URLSearchParams({ waybillNo: waybillNo ?? "" })}`, signal),
    enabled: waybillNo !== null,
  });
  return data;
}
