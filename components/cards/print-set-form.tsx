"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { useBenchName } from "#components/scan/use-bench-name";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { TextField } from "#components/ui/text-field";
import { benchName } from "#lib/domain/bench";

/** Makes a set of cards for a bench, this one to begin with, and leads to its sheet. */
export function PrintSetForm() {
  const t = useTranslations("cards.print");
  const words = useErrorWords();
  const router = useRouter();
  const [here] = useBenchName();
  const [typed, setTyped] = useState<string | null>(null);
  const bench = (typed ?? here).trim();
  const isNamed = benchName.safeParse(bench).success;
  const making = useAct<{ setNo: number }, { bench: string }>("/api/cards", {
    onSuccess: ({ setNo }) => router.push(`/cards/${setNo}` as Route),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isNamed && !making.isPending) making.mutate({ bench });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {making.error && <Notice tone="stop" title={words(making.error)} />}
      <TextField
        label={t("bench")}
        hint={t("hint")}
        value={typed ?? here}
        maxLength={12}
        onChange={setTyped}
        error={isNamed ? undefined : t("wrong")}
      />
      <span className="flex justify-end">
        <Button
          type="submit"
          variant="primary"
          keyHint="Enter"
          pending={making.isPending}
          disabledReason={isNamed ? null : t("wrong")}
        >
          {t("act")}
        </Button>
      </span>
    </form>
  );
}
