"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorWords } from "#components/item/use-error-words";
import { DifferenceDialog } from "#components/receipts/difference-dialog";
import { HandOverNote } from "#components/receipts/hand-over-note";
import { HandOverPieces } from "#components/receipts/hand-over-pieces";
import { HandedOverLoads } from "#components/receipts/handed-over-loads";
import type { HandedOverLoad, HandOvers } from "#components/receipts/receipt-view";
import { useConfirmReceipt } from "#components/receipts/use-confirm-receipt";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { ContextLayout } from "#components/ui/context-layout";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import { useCtrlEnter } from "#components/ui/use-ctrl-enter";
import type { StatedDifference } from "#lib/domain/goods-receipt";

type HandOverDeskProps = { handOvers: HandOvers; mayConfirm: boolean };

/** The receiver's desk: loads that were handed over, what came of each, and its word on it. */
export function HandOverDesk({ handOvers: { loads, chosen, pieces, note }, mayConfirm }: HandOverDeskProps) {
  const t = useTranslations("receipts");
  const errorWords = useErrorWords();
  const [stated, setStated] = useState<readonly StatedDifference[]>([]);
  const [asked, setAsked] = useState<string | null>(null);
  const [said, say] = useState<string | null>(null);
  const sending = useConfirmReceipt((words) => {
    setStated([]);
    say(words);
  });
  const load = loads.find(({ batchNo }) => batchNo === chosen) ?? null;
  const isWaiting = load !== null && load.waiting > 0;
  const confirm = () => {
    if (load && isWaiting && mayConfirm && !sending.isPending)
      sending.mutate({ batchNo: load.batchNo, differences: stated, paperNo: null });
  };
  useCtrlEnter(() => asked === null && confirm());
  const without = (plate: string) => stated.filter((one) => one.plate !== plate);
  return (
    <ContextLayout
      label={t("context")}
      context={
        load ? (
          <LoadFacts load={load} note={note}>
            {isWaiting && (
              <Button
                variant="primary"
                keyHint="Ctrl+Enter"
                disabledReason={mayConfirm ? null : t("onlyReceivers")}
                pending={sending.isPending}
                onClick={confirm}
              >
                {t("confirm", { received: load.waiting - stated.length, differences: stated.length })}
              </Button>
            )}
          </LoadFacts>
        ) : (
          <Panel>
            <EmptyState>{t("choose")}</EmptyState>
          </Panel>
        )
      }
    >
      <StatusLine tone={sending.error ? "stop" : "ok"}>
        {sending.error ? errorWords(sending.error) : said}
      </StatusLine>
      <HandedOverLoads loads={loads} current={chosen} />
      {load && (
        <Panel flush title={t("piecesOf", { batchNo: load.batchNo })}>
          <HandOverPieces
            {...{ pieces, stated, mayState: mayConfirm }}
            onAsk={setAsked}
            onTakeBack={(plate) => setStated(without(plate))}
          />
        </Panel>
      )}
      {asked && (
        <DifferenceDialog
          plate={asked}
          onClose={() => setAsked(null)}
          onState={(difference) => {
            setStated([...without(difference.plate), difference]);
            setAsked(null);
          }}
        />
      )}
    </ContextLayout>
  );
}

type LoadFactsProps = { load: HandedOverLoad; note: HandOvers["note"]; children: React.ReactNode };

function LoadFacts({ load, note, children }: LoadFactsProps) {
  const t = useTranslations("receipts");
  return (
    <Panel title={<Code value={load.batchNo} />}>
      <div className="flex flex-col gap-4">
        <KeyValues
          rows={[
            { key: "receiver", term: t("column.receiver"), value: load.receiver },
            {
              key: "at",
              term: t("column.at"),
              value: load.executedAt && <DateTime at={load.executedAt} exact />,
            },
            { key: "pieces", term: t("column.pieces"), value: load.pieces },
            { key: "waiting", term: t("column.waiting"), value: load.waiting },
          ]}
        />
        <HandOverNote note={note} />
        {load.waiting > 0 && <p className="measure text-ink-2">{t("explain")}</p>}
        {children}
      </div>
    </Panel>
  );
}
