"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MakeForm } from "#components/item/make-form";
import { useAct } from "#components/item/use-act";
import { useBenchName } from "#components/scan/use-bench-name";
import { TextField } from "#components/ui/text-field";
import { benchName } from "#lib/domain/bench";

/** Makes a set of cards for a bench, this one to begin with, and leads to its sheet. */
export function PrintSetForm() {
  const t = useTranslations("cards.print");
  const router = useRouter();
  const [here] = useBenchName();
  const [typed, setTyped] = useState<string | null>(null);
  const bench = (typed ?? here).trim();
  const wrong = benchName.safeParse(bench).success ? null : t("wrong");
  const making = useAct<{ setNo: number }, { bench: string }>("/api/cards", {
    onSuccess: ({ setNo }) => router.push(`/cards/${setNo}` as Route),
  });
  return (
    <MakeForm making={making} act={t("act")} wrong={wrong} onMake={() => making.mutate({ bench })}>
      <TextField
        label={t("bench")}
        hint={t("hint")}
        value={typed ?? here}
        maxLength={12}
        onChange={setTyped}
        error={wrong ?? undefined}
      />
    </MakeForm>
  );
}
