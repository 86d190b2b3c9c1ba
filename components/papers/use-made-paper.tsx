"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { paperUrl } from "#components/papers/paper-view";
import { usePaperPrint } from "#components/papers/use-paper-print";
import type { PaperKind } from "#lib/domain/papers/paper";

type Asked = { kind: PaperKind; subjectNo: string };

/** Makes a paper as the load now stands, or takes the one that says so already, and prints it in the page's language. */
export function useMadePaper() {
  const t = useTranslations("documents");
  const errorWords = useErrorWords();
  const language = useLocale();
  const router = useRouter();
  const { print, frame } = usePaperPrint(t("frame"));
  const printNumber = (number: string) => print(paperUrl(number, "pdf", language));
  const act = useAct<{ number: string; isNew: boolean }, Asked>("/api/documents", {
    onSuccess: ({ number }) => {
      printNumber(number);
      router.refresh();
    },
  });
  return {
    make: act.mutate,
    isMaking: act.isPending,
    printNumber,
    frame,
    said: act.data && t(act.data.isNew ? "made" : "unchanged", { number: act.data.number }),
    failed: act.error ? errorWords(act.error) : null,
  };
}
