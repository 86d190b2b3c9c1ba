"use client";

import { useTranslations } from "next-intl";
import type { PhotoMark } from "#components/item/item-file";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { DateTime } from "#components/ui/date-time";

type MarkListProps = { marks: readonly PhotoMark[]; onGone: (markId: string) => void };

/** What each box on the photo means, by whom and since when; one's own can be taken back. */
export function MarkList({ marks, onGone }: MarkListProps) {
  const t = useTranslations("evidence");
  const words = useErrorWords();
  const act = useAct<{ markId: string }, { markId: string }>("/api/photo-unmarkings", {
    onSuccess: ({ markId }) => onGone(markId),
  });
  if (marks.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <ol aria-label={t("mark.title")} className="flex flex-col gap-1">
        {marks.map(({ id, word, markerName, markedAt, isMine }, at) => (
          <li key={id} className="flex items-baseline gap-3">
            <span className="code-figures w-6 shrink-0 bg-attention px-1 text-center text-fine text-on-attention">
              {at + 1}
            </span>
            <span className="min-w-0 grow break-words">{word}</span>
            <span className="shrink-0 text-ink-2">
              {markerName ?? t("viewer.house")} <DateTime at={markedAt} />
            </span>
            {isMine && (
              <Button
                aria-label={t("mark.takeBackOf", { number: at + 1 })}
                pending={act.isPending}
                onClick={() => act.mutate({ markId: id })}
              >
                {t("mark.takeBack")}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {act.error && (
        <p role="alert" className="text-stop">
          {words(act.error)}
        </p>
      )}
    </div>
  );
}
