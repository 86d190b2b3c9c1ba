"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { BatchFacts } from "#components/outbound/batch-facts";
import { MoveOutLists } from "#components/outbound/move-out-lists";
import { MoveOutPieces } from "#components/outbound/move-out-pieces";
import type { MoveOuts } from "#components/outbound/move-out-view";
import { ObjectDialog } from "#components/outbound/object-dialog";
import { ObjectedLists } from "#components/outbound/objected-lists";
import type { BatchFile } from "#components/outbound/outbound-view";
import { SignDialog } from "#components/outbound/sign-dialog";
import { SilenceSetting } from "#components/outbound/silence-setting";
import { useCheckedPlates } from "#components/outbound/use-checked-plates";
import { Button } from "#components/ui/button";
import { ContextLayout } from "#components/ui/context-layout";
import { EmptyState } from "#components/ui/empty-state";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import { judgeObjection } from "#lib/domain/move-out-consent";

type MoveOutDeskProps = {
  moveOuts: MoveOuts;
  userId: string;
  /** What the officer is to witness, or may ask to. */
  witness: ReactNode;
  /** Whether officers look on at every destruction. */
  witnessSetting: ReactNode;
};

/** The officer sees what is to leave the zone, why and how it looks, and says that there is no objection. */
export function MoveOutDesk({ moveOuts, userId, witness, witnessSetting }: MoveOutDeskProps) {
  const t = useTranslations("batches");
  const { batch } = moveOuts;
  const current = batch?.batchNo ?? null;
  // Said here: the list that was signed leaves the view with the next reading.
  const [said, say] = useState<string | null>(null);
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} status={<StatusLine tone="ok">{said}</StatusLine>} />
      {witness}
      <ContextLayout
        label={t("context")}
        context={
          <>
            {batch ? (
              <BatchFacts batch={batch} />
            ) : (
              <Panel>
                <EmptyState>{t("choose")}</EmptyState>
              </Panel>
            )}
            <SilenceSetting {...moveOuts.silence} />
            {witnessSetting}
          </>
        }
      >
        <MoveOutLists kind="waiting" rows={moveOuts.waiting} current={current} />
        {batch && <ListInView key={batch.batchNo} batch={batch} userId={userId} onSigned={say} />}
        <MoveOutLists kind="cleared" rows={moveOuts.cleared} current={current} />
        {moveOuts.objected.length > 0 && <ObjectedLists rows={moveOuts.objected} />}
      </ContextLayout>
    </>
  );
}

type ListInViewProps = { batch: BatchFile; userId: string; onSigned: (message: string) => void };

function ListInView({ batch, userId, onSigned }: ListInViewProps) {
  const t = useTranslations("batches");
  const router = useRouter();
  const [asked, ask] = useState<"clear" | "object" | null>(null);
  const isWaiting = batch.status === "approved" && batch.cleared === null;
  const { told, seen } = useCheckedPlates({
    userId,
    pieces: batch.pieces,
    keys: isWaiting ? { primary: () => ask("clear") } : {},
  });
  const onDone = (message: string) => {
    ask(null);
    onSigned(message);
    router.refresh();
  };
  const mayObject = judgeObjection(batch).ok;
  const dialog = { batch, isOpen: true, onOpenChange: () => ask(null), onDone };
  return (
    <Panel
      flush
      title={t("pieces.title", { batchNo: batch.batchNo })}
      aside={
        <>
          <span>{t("pieces.seen", { seen: seen.size, count: batch.pieces.length })}</span>
          {mayObject && <Button onClick={() => ask("object")}>{t("object.act")}</Button>}
          {isWaiting && (
            <Button variant="primary" keyHint="Enter" onClick={() => ask("clear")}>
              {t("act")}
            </Button>
          )}
        </>
      }
    >
      <div className="px-4 py-2">
        <StatusLine tone={told?.tone ?? "ready"}>{told?.message ?? t("scan")}</StatusLine>
      </div>
      <MoveOutPieces pieces={batch.pieces} seen={seen} />
      {asked === "clear" && <SignDialog kind="clear" {...dialog} />}
      {asked === "object" && <ObjectDialog {...dialog} />}
    </Panel>
  );
}
