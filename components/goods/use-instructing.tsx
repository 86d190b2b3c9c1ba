"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { GoodsRow } from "#components/goods/goods-row";
import { useAct } from "#components/item/use-act";
import type { Instruction } from "#lib/domain/owner-instruction";

/** The owner's word on the picked pieces, and taking it back. */
export function useInstructing(picked: readonly GoodsRow[], onDone: (words: string) => void) {
  const t = useTranslations("goods.instruct");
  const [isOpen, setOpen] = useState(false);
  const plates = picked.filter(({ instructable }) => instructable).map(({ plate }) => plate);
  const instructed = picked.filter(({ withdrawable }) => withdrawable).map(({ plate }) => plate);
  const instructing = useAct<{ instructed: number }, Instruction & { plates: string[] }>(
    "/api/owner-instructions",
    {
      onSuccess: ({ instructed: count }) => {
        setOpen(false);
        onDone(t("done", { count }));
      },
    },
  );
  const withdrawing = useAct<{ withdrawn: number }, { plates: string[] }>(
    "/api/owner-instruction-withdrawals",
    { onSuccess: ({ withdrawn: count }) => onDone(t("withdrawn", { count })) },
  );
  return {
    isOpen,
    setOpen,
    plates,
    instructed,
    instructing,
    withdrawing,
    send: (instruction: Instruction) => instructing.mutate({ plates, ...instruction }),
    withdraw: () => withdrawing.mutate({ plates: instructed }),
  };
}
