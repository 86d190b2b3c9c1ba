"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useAct } from "#components/item/use-act";

/**
 * The act of a dialog. Once it is done, the dialog closes in the moment in which the page behind it shows what
 * has changed: who acts on at once never acts on what was there before.
 */
export function useClosingAct<Input>(
  url: string,
  onClose: () => void,
  options: { onError?: () => void } = {},
) {
  const router = useRouter();
  const [isRefreshing, startRefreshing] = useTransition();
  const { mutate, error, isPending } = useAct<unknown, Input>(url, {
    ...options,
    onSuccess: () =>
      startRefreshing(() => {
        router.refresh();
        onClose();
      }),
  });
  return { mutate, error, isPending: isPending || isRefreshing };
}
