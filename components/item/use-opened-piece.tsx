"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { ItemFile } from "#components/item/item-file";
import { useErrorWords } from "#components/item/use-error-words";
import type { Band } from "#components/scan/state-band";
import { changeAddress, queryOfAddress } from "#components/shell/page-address";
import type { Tone } from "#components/ui/tone";
import { type ScanEntry, scanEntries } from "#lib/domain/barcode/scan-entry";
import { getJson } from "#lib/http/fetch-json";

type OpenedPieceOptions = {
  /** The desk's own address, and where it reads a piece from. */
  page: string;
  api: string;
  /** The piece the server's page was asked for. */
  first: ItemFile | null;
  /** Whether a piece that gives way to another has a draft that is not sent yet. */
  isUnfinished: (file: ItemFile) => boolean;
  /** Told of a piece that is put on the bench. */
  onLaid: (file: ItemFile) => void;
  show: (band: Band) => void;
  play: (tone: Tone) => void;
};

type Opened = {
  plate: string;
  /** How its plate came in; null where it was chosen from a list. */
  entry: ScanEntry | null;
};

/**
 * The piece that lies on a bench. Its plate stands in the address too, so that a reload finds it again and a link
 * opens it. While one lies here the address follows it: a page read anew brings back the address it was asked for
 * before the scan.
 */
export function useOpenedPiece({ page, api, first, show, play, ...on }: OpenedPieceOptions) {
  const queries = useQueryClient();
  const t = useTranslations("item.scan");
  const errorWords = useErrorWords();
  const [opened, setOpened] = useState(openedIn(useSearchParams()));
  const plate = opened?.plate ?? null;
  // After every drawing: the router may set the address back without telling anybody that it changed.
  useEffect(() => {
    const asked = openedInAddress();
    if (asked?.plate === opened?.plate) return;
    if (opened === null) setOpened(asked);
    else changeAddress(addressOf(page, opened), { isStep: false });
  });
  useEffect(() => {
    const follow = () => setOpened(openedInAddress());
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

  const file = plate === null ? null : (data ?? null);

  /** Puts a piece that was read on the bench. An unfinished one that gives way is kept, and the band says so. */
  const lay = (next: ItemFile, entry: ScanEntry | null): Band => {
    const left = file !== null && file.plate !== next.plate && on.isUnfinished(file) ? file.plate : null;
    on.onLaid(next);
    queries.setQueryData(query(next.plate).queryKey, next);
    setOpened({ plate: next.plate, entry });
    changeAddress(addressOf(page, { plate: next.plate, entry }), { isStep: true });
    if (left === null) return { tone: "ready", code: next.plate };
    return { tone: "attention", code: next.plate, message: t("keptDraft", { plate: left }) };
  };
  /** Opens a piece that was chosen from a list. */
  const open = async (next: string) => {
    show({ tone: "pending", code: next });
    try {
      const read = await queries.fetchQuery({ ...query(next), staleTime: 0, networkMode: "always" });
      const told = lay(read, null);
      play(told.tone);
      show(told);
    } catch (error) {
      play("stop");
      show({ tone: "stop", code: next, message: errorWords(error) });
    }
  };
  /** Leaves a piece, unless another lies on the bench by now. */
  const close = (left: string) => {
    const now = openedInAddress()?.plate ?? left;
    if (now !== left) return;
    setOpened(null);
    changeAddress(page, { isStep: true });
  };
  return { file, entry: opened?.entry ?? null, lay, open, close };
}

function openedIn(query: { get: (name: string) => string | null }): Opened | null {
  const plate = query.get("plate");
  const entry = scanEntries.find((one) => one === query.get("entry")) ?? null;
  return plate === null ? null : { plate, entry };
}

const openedInAddress = () => openedIn(queryOfAddress());

function addressOf(page: string, { plate, entry }: Opened): string {
  return `${page}?${new URLSearchParams({ plate, ...(entry && { entry }) })}`;
}
