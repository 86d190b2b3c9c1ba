"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { StatusLine } from "#components/ui/status-line";

/** Marks all that stands on the page, or behind it, as read; what came since is not. */
export function ReadAll({ unread, until }: { unread: number; until: string }) {
  const t = useTranslations("notices");
  const words = useErrorWords();
  const router = useRouter();
  const reading = useAct<unknown, { until: string }>("/api/notice-readings", {
    onSettled: () => router.refresh(),
  });
  return (
    <>
      {reading.error && <StatusLine tone="stop">{words(reading.error)}</StatusLine>}
      <Button
        pending={reading.isPending}
        disabledReason={unread === 0 ? t("allRead") : null}
        onClick={() => reading.mutate({ until })}
      >
        {t("readAll")}
      </Button>
    </>
  );
}
