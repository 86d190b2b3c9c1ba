"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { TextField } from "#components/ui/text-field";
import { rollSize } from "#lib/domain/plate-roll";

/** Draws the plates of a new roll and leads to it, where it is printed. */
export function RollForm() {
  const t = useTranslations("labels.rolls.make");
  const words = useErrorWords();
  const router = useRouter();
  const [typed, setTyped] = useState("100");
  const plates = rollSize.safeParse(typed === "" ? null : Number(typed));
  const making = useAct<{ rollNo: number }, { plates: number }>("/api/plate-rolls", {
    onSuccess: ({ rollNo }) => router.push(`/labels/rolls/${rollNo}` as Route),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (plates.success && !making.isPending) making.mutate({ plates: plates.data });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {making.error && <Notice tone="stop" title={words(making.error)} />}
      <TextField
        label={t("plates")}
        hint={t("hint")}
        inputMode="numeric"
        value={typed}
        maxLength={3}
        onChange={setTyped}
        error={plates.success ? undefined : t("wrong")}
      />
      <span className="flex justify-end">
        <Button
          type="submit"
          variant="primary"
          keyHint="Enter"
          pending={making.isPending}
          disabledReason={plates.success ? null : t("wrong")}
        >
          {t("act")}
        </Button>
      </span>
    </form>
  );
}
