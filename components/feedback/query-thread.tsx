"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { DateTime } from "#components/ui/date-time";
import { StatusLine } from "#components/ui/status-line";
import { TextArea } from "#components/ui/text-area";

export type QueryEntry = {
  id: string;
  side: "office" | "house";
  words: string;
  by: string | null;
  at: Date;
};

type QueryThreadProps = {
  messageId: string;
  thread: readonly QueryEntry[];
  mayWrite: boolean;
  /** Who reads is the office itself. */
  isOffice: boolean;
};

/** What the office asked about a message and what the house told it; nothing of it is ever changed. */
export function QueryThread({ messageId, thread, mayWrite, isOffice }: QueryThreadProps) {
  const t = useTranslations("feedback.thread");
  const words = useErrorWords();
  const router = useRouter();
  const [text, setText] = useState("");
  const act = useAct<unknown, { messageId: string; note: string }>("/api/queries", {
    onSuccess: () => setText(""),
    onSettled: () => router.refresh(),
  });
  const said = text.trim();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (mayWrite && said !== "" && !act.isPending) act.mutate({ messageId, note: said });
  };
  return (
    <div className="flex flex-col gap-3">
      {thread.length === 0 && <p className="text-ink-2">{t("empty")}</p>}
      <ol className="flex flex-col gap-2">
        {thread.map(({ id, side, words: body, by, at }) => (
          <li key={id} className="border-s-2 border-line ps-3">
            <p className="text-fine text-ink-2">
              {t(`side.${side}`)} {by} <DateTime at={at} exact />
            </p>
            <p className="wrap-anywhere whitespace-pre-wrap">{body}</p>
          </li>
        ))}
      </ol>
      <form onSubmit={send} className="flex flex-col gap-2">
        <TextArea
          label={t(isOffice ? "ask" : "tell")}
          value={text}
          onChange={setText}
          maxLength={2000}
          rows={2}
          isReadOnly={!mayWrite}
        />
        <div className="flex items-center justify-end gap-3">
          <StatusLine tone={act.error ? "stop" : "ok"}>
            {act.error ? words(act.error) : act.isSuccess && t("sent")}
          </StatusLine>
          <Button
            type="submit"
            pending={act.isPending}
            disabledReason={mayWrite ? (said === "" ? t("writeFirst") : null) : t("notYours")}
          >
            {t("send")}
          </Button>
        </div>
      </form>
    </div>
  );
}
