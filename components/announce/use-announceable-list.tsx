"use client";

import { useQuery } from "@tanstack/react-query";
import type { AnnounceableList } from "#components/announce/announceable-list";
import { listNumber } from "#components/announce/typed-announcement";
import { type ApiError, getJson } from "#lib/http/fetch-json";

const wholeNumber = /^\d{8}[IE]\d{9}$/;

/** Reads a list as soon as its number is whole; a list that is not there is not asked for again. */
export function useAnnounceableList(typed: string) {
  const invtNo = listNumber(typed);
  return useQuery<AnnounceableList, ApiError>({
    queryKey: ["returns", "announceable", invtNo],
    queryFn: ({ signal }) => getJson<AnnounceableList>(`/api/announceable-lists?invtNo=${invtNo}`, signal),
    enabled: wholeNumber.test(invtNo),
    retry: false,
  });
}
