"use client";

import { useQuery } from "@tanstack/react-query";
import { useBenchName } from "#components/scan/use-bench-name";
import { keepText, useKeptText } from "#components/ui/use-kept-text";
import { Affixes, noAffixes } from "#lib/domain/barcode/affixes";
import { getJson } from "#lib/http/fetch-json";

const nameOf = (bench: string) => `guicang.affixes.${bench}`;

/** Keeps on this machine what the scanner of a bench sends around every code, so that the first scan is read too. */
export function keepAffixes(bench: string, affixes: Affixes): void {
  keepText(nameOf(bench), JSON.stringify(affixes));
}

/** What the scanner of this bench is set to send around every code. */
export function useAffixes(isOn: boolean): Affixes {
  const [bench] = useBenchName();
  const kept = useKeptText(nameOf(bench));
  useQuery({
    queryKey: ["scanner", "affixes", bench],
    queryFn: async ({ signal }) => {
      const asked = new URLSearchParams({ bench });
      const affixes = await getJson<Affixes>(`/api/scanner-checks?${asked}`, signal);
      keepAffixes(bench, affixes);
      return affixes;
    },
    enabled: isOn,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const read = Affixes.safeParse(kept === null ? null : parsed(kept));
  return read.success ? read.data : noAffixes;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
