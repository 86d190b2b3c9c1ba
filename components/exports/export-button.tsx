"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import type { AddressQuery } from "#components/ui/href-with";
import { StatusLine } from "#components/ui/status-line";
import type { ExportKind } from "#lib/domain/export-file";

/** Where in the list one is, and what is chosen there: nothing that filters it. */
const places = new Set(["after", "before", "chosen"]);

/** Asks for the whole list under its filters as a file, and leads to where it will be. */
export function ExportButton({ kind, query }: { kind: ExportKind; query: AddressQuery }) {
  const t = useTranslations("exports");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<{ id: string }, { kind: ExportKind; query: Record<string, string> }>("/api/exports", {
    onSuccess: () => router.push("/exports"),
  });
  const filters = Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => (value && !places.has(key) ? [[key, value]] : [])),
  );
  return (
    <>
      {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
      <Button pending={act.isPending} onClick={() => act.mutate({ kind, query: filters })}>
        {t("act")}
      </Button>
    </>
  );
}
