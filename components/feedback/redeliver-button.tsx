"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FeedbackFile } from "#components/feedback/feedback-file";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { StatusLine } from "#components/ui/status-line";

type RedeliverButtonProps = { file: FeedbackFile; mayRedeliver: boolean };

/** Sends a message once more that nobody answered. */
export function RedeliverButton({ file, mayRedeliver }: RedeliverButtonProps) {
  const t = useTranslations("feedback.redeliver");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<{ messageId: string }, { messageId: string }>("/api/redeliveries", {
    onSettled: () => router.refresh(),
  });
  const obstacle = obstacleOf(file);
  return (
    <div className="flex flex-col items-end gap-1">
      <Button
        pending={act.isPending}
        disabledReason={mayRedeliver ? obstacle && t(obstacle) : t("notYours")}
        onClick={() => act.mutate({ messageId: file.id })}
      >
        {t("act")}
      </Button>
      <StatusLine tone={act.error ? "stop" : "ok"}>
        {act.error ? words(act.error) : act.isSuccess && t("done")}
      </StatusLine>
    </div>
  );
}

function obstacleOf(file: FeedbackFile): "answered" | "inInbox" | "superseded" | null {
  if (file.acknowledgedAt || file.rejectedAt) return "answered";
  if (!file.delivery) return "inInbox";
  return file.superseded ? "superseded" : null;
}
