"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Dealings } from "#components/feedback/dealings";
import { FeedbackContext } from "#components/feedback/feedback-context";
import type { FeedbackFile, FeedbackRow } from "#components/feedback/feedback-file";
import { InboxTable } from "#components/feedback/inbox-table";
import { RejectDialog } from "#components/feedback/reject-dialog";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { EvidenceLink } from "#components/tracking/evidence-link";
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
  const answering = useAcknowledge(() => setTicked(new Set()));
  const open = rows.filter(isOpen).map(({ id }) => id);
  const wanted = open.filter((id) => ticked.has(id));
  const closed = file?.isAnswerable ? null : t("closed");
  const obstacle = file && isOpen(file) ? closed : t("answered");
  useCtrlEnter(() => {
    if (answering.isPending) return;
    if (wanted.length > 0) answering.acknowledge(wanted);
    else if (file && !obstacle) answering.acknowledge([file.id]);
  });
  const act = file && (
    <AnswerOne file={file} obstacle={obstacle} isMain={wanted.length === 0} answering={answering} />
  );
  const dealings = file && <Dealings file={file} reader="origin_officer" />;
  return (
    <ContextLayout
      label={t("context")}
      context={<FeedbackContext file={file} act={act} dealings={dealings} />}
    >
      <AnswerTicked
        open={open}
        wanted={wanted}
        onTickAll={() => setTicked(new Set(open))}
        answering={answering}
      />
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

type Answering = ReturnType<typeof useAcknowledge>;

type AnswerOneProps = {
  file: FeedbackFile;
  obstacle: string | null;
  /** Nothing is ticked that Ctrl+Enter would answer first. */
  isMain: boolean;
  answering: Answering;
};

function AnswerOne({ file, obstacle, isMain, answering }: AnswerOneProps) {
  const t = useTranslations("feedback.inbox");
  const [rejecting, setRejecting] = useState(false);
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <EvidenceLink returnNo={file.returnNo} />
      <Button disabledReason={obstacle} onClick={() => setRejecting(true)}>
        {t("reject.open")}
      </Button>
      <Button
        variant={isMain ? "primary" : "secondary"}
        pending={answering.isPending}
        disabledReason={obstacle}
        keyHint={isMain ? "Ctrl+Enter" : undefined}
        onClick={() => answering.acknowledge([file.id])}
      >
        {t("acknowledgeOne")}
      </Button>
      {rejecting && isOpen(file) && <RejectDialog messageId={file.id} onClose={() => setRejecting(false)} />}
    </div>
  );
}

type AnswerTickedProps = {
  open: readonly string[];
  wanted: readonly string[];
  onTickAll: () => void;
  answering: Answering;
};

function AnswerTicked({ open, wanted, onTickAll, answering }: AnswerTickedProps) {
  const t = useTranslations("feedback.inbox");
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-3">
      <Button
        variant={wanted.length > 0 ? "primary" : "secondary"}
        pending={answering.isPending}
        disabledReason={wanted.length > 0 ? null : t("tickFirst")}
        keyHint="Ctrl+Enter"
        onClick={() => answering.acknowledge(wanted)}
      >
        {t("acknowledgeTicked", { count: wanted.length })}
      </Button>
      <Button variant="quiet" disabledReason={open.length > 0 ? null : t("noneOpen")} onClick={onTickAll}>
        {t("tickAll", { count: open.length })}
      </Button>
      {answering.said}
    </div>
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
