"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";

/** The officer wants to look on at a destruction that nobody asked a witness for. */
export function DemandWitness({ batchNo }: { batchNo: string }) {
  const t = useTranslations("outbound.act");
  const errorWords = useErrorWords();
  const router = useRouter();
  const demanding = useAct<unknown, { batchNo: string }>("/api/destruction-witness-demands", {
    onSettled: () => router.refresh(),
  });
  return (
    <>
      {demanding.isError && <Notice tone="stop" title={errorWords(demanding.error)} />}
      <Button pending={demanding.isPending} onClick={() => demanding.mutate({ batchNo })}>
        {t("demandWitness")}
      </Button>
    </>
  );
}
