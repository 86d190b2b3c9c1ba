"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import type { ItemFile } from "#components/item/item-file";
import { useErrorWords } from "#components/item/use-error-words";
import type { Band } from "#components/scan/state-band";
import { getJson } from "#lib/http/fetch-json";

type OpenedPieceOptions = {
  /** The desk's own address, and where it reads a piece from. */
  page: string;
  api: string;
  /** The piece the server's page was asked for. */
  first: ItemFile | null;
  show: (band: Band) => void;
  onRefused: () => void;
};

/**
 * The piece that lies on a bench. Its plate stands in the address too, so that a reload finds it again; but a
 * reading of the page that began before the scan brings the old address back, and must not take the piece away.
 */
export function useOpenedPiece({ page, api, first, show, onRefused }: OpenedPieceOptions) {
  const queries = useQueryClient();
  const errorWords = useErrorWords();
  const asked = useSearchParams().get("plate");
  const [plate, setPlate] = useState(asked);
  useEffect(() => {
    if (asked) setPlate(asked);
  }, [asked]);
  useEffect(() => {
    const follow = () => setPlate(new URLSearchParams(window.location.search).get("plate"));
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);
  const query = (of: string) => ({
    queryKey: ["items", api, of],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      getJson<ItemFile>(`${api}?${new URLSearchParams({ plate: of })}`, signal),
  });
  const { data } = useQuery({
    ...query(plate ?? ""),
    enabled: plate !== null,
    ...(first && first.plate === plate ? { initialData: first } : {}),
  });

  const open = async (next: string) => {
    show({ tone: "pending", code: next });
    try {
      await queries.fetchQuery({ ...query(next), staleTime: 0 });
      setPlate(next);
      window.history.pushState(null, "", `${page}?${new URLSearchParams({ plate: next })}`);
      show({ tone: "ready", code: next });
    } catch (error) {
      onRefused();
      show({ tone: "stop", code: next, message: errorWords(error) });
    }
  };
  const close = () => {
    setPlate(null);
    window.history.pushState(null, "", page);
  };
  return { file: plate === null ? null : (data ?? null), open, close };
}
