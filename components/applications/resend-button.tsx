"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { StatusLine } from "#components/ui/status-line";

type ResendButtonProps = { applicationNo: string; mayResend: boolean };

/** Sends a document again that failed on its way. */
export function ResendButton({ applicationNo, mayResend }: ResendButtonProps) {
  const t = useTranslations("applications");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<{ messageId: string }, { applicationNo: string }>("/api/application-resends", {
    onSettled: () => router.refresh(),
  });
  return (
    <>
      {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
      <Button
        variant="primary"
        pending={act.isPending}
        disabledReason={mayResend ? null : t("notYours")}
        onClick={() => act.mutate({ applicationNo })}
      >
        {t("resend")}
      </Button>
    </>
  );
}
