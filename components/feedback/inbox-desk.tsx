"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { FeedbackContext } from "#components/feedback/feedback-context";
import type { FeedbackFile, FeedbackRow } from "#components/feedback/feedback-file";
import { InboxTable } from "#components/feedback/inbox-table";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { ContextLayout } from "#components/ui/context-layout";
import type { AddressQuery } from "#components/ui/href-with";
import { StatusLine } from "#components/ui/status-line";
import { useCtrlEnter } from "#components/ui/use-ctrl-enter";

type InboxDeskProps = {
  rows: readonly FeedbackRow[];
  file: FeedbackFile | null;
  query: AddressQuery;
  pager: ReactNode;
};

const isOpen = (row: Pick<FeedbackRow, "acknowledgedAt" | "rejectedAt">) =>
  row.acknowledgedAt === null && row.rejectedAt === null;

/** An officer reads messages and acknowledges the one that is open, or those that are ticked. */
export function InboxDesk({ rows, file, query, pager }: InboxDeskProps) {
  const t = useTranslations("feedback.inbox");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { acknowledge, isPending, said } = useAcknowledge(() => setTicked(new Set()));
  const open = rows.filter(isOpen).map(({ id }) => id);
  const wanted = open.filter((id) => ticked.has(id));
  const shown = file && isOpen(file) ? file.id : null;
  useCtrlEnter(() => {
    if (isPending) return;
    if (wanted.length > 0) acknowledge(wanted);
    else if (shown) acknowledge([shown]);
  });
  const act = file && (
    <div className="flex justify-end">
      <Button
        variant={wanted.length > 0 ? "secondary" : "primary"}
        pending={isPending}
        disabledReason={shown ? null : t("answered")}
        keyHint={wanted.length > 0 ? undefined : "Ctrl+Enter"}
        onClick={() => acknowledge([file.id])}
      >
        {t("acknowledgeOne")}
      </Button>
    </div>
  );
  return (
    <ContextLayout label={t("context")} context={<FeedbackContext file={file} act={act} />}>
      <div className="flex min-h-8 flex-wrap items-center gap-3">
        <Button
          variant={wanted.length > 0 ? "primary" : "secondary"}
          pending={isPending}
          disabledReason={wanted.length > 0 ? null : t("tickFirst")}
          keyHint="Ctrl+Enter"
          onClick={() => acknowledge(wanted)}
        >
          {t("acknowledgeTicked", { count: wanted.length })}
        </Button>
        <Button
          variant="quiet"
          disabledReason={open.length > 0 ? null : t("noneOpen")}
          onClick={() => setTicked(new Set(open))}
        >
          {t("tickAll", { count: open.length })}
        </Button>
        {said}
      </div>
      <InboxTable
        rows={rows}
        query={query}
        ticked={ticked}
        onToggle={(id) => setTicked((now) => toggled(now, id))}
      />
      {pager}
    </ContextLayout>
  );
}

type Acknowledged = { acknowledged: number; already: number };

function useAcknowledge(onDone: () => void) {
  const t = useTranslations("feedback.inbox");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<Acknowledged, { messageIds: readonly string[] }>("/api/acknowledgements", {
    onSuccess: onDone,
    onSettled: () => router.refresh(),
  });
  const said = (
    <StatusLine tone={act.error ? "stop" : act.data?.acknowledged === 0 ? "already" : "ok"}>
      {act.error ? words(act.error) : act.data && t("done", act.data)}
    </StatusLine>
  );
  const acknowledge = (messageIds: readonly string[]) => act.mutate({ messageIds });
  return { acknowledge, isPending: act.isPending, said };
}

function toggled(now: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(now);
  if (!next.delete(id)) next.add(id);
  return next;
}
