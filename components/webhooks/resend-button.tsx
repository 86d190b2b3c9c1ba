"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { StatusLine } from "#components/ui/status-line";

/** Sends a message once more, the same under the same id. */
export function ResendButton({ messageId }: { messageId: string }) {
  const t = useTranslations("webhooks.resend");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<{ messageId: string }, { messageId: string }>("/api/webhook-resendings", {
    onSettled: () => router.refresh(),
  });
  return (
    <div className="flex flex-col items-end gap-1">
      <Button pending={act.isPending} onClick={() => act.mutate({ messageId })}>
        {t("act")}
      </Button>
      <StatusLine tone={act.error ? "stop" : "ok"}>
        {act.error ? words(act.error) : act.isSuccess && t("done")}
      </StatusLine>
    </div>
  );
}
