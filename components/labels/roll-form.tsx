"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MakeForm } from "#components/item/make-form";
import { useAct } from "#components/item/use-act";
import { TextField } from "#components/ui/text-field";
import { rollSize } from "#lib/domain/plate-roll";

/** Draws the plates of a new roll and leads to it, where it is printed. */
export function RollForm() {
  const t = useTranslations("labels.rolls.make");
  const router = useRouter();
  const [typed, setTyped] = useState("100");
  const plates = rollSize.safeParse(typed === "" ? null : Number(typed));
  const wrong = plates.success ? null : t("wrong");
  const making = useAct<{ rollNo: number }, { plates: number }>("/api/plate-rolls", {
    onSuccess: ({ rollNo }) => router.push(`/labels/rolls/${rollNo}` as Route),
  });
  return (
    <MakeForm
      making={making}
      act={t("act")}
      wrong={wrong}
      onMake={() => plates.success && making.mutate({ plates: plates.data })}
    >
      <TextField
        label={t("plates")}
        hint={t("hint")}
        inputMode="numeric"
        value={typed}
        maxLength={3}
        onChange={setTyped}
        error={wrong ?? undefined}
      />
    </MakeForm>
  );
}
