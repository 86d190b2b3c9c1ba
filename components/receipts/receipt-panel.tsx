"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReceiptDialog } from "#components/receipts/receipt-dialog";
import type { Receipts } from "#components/receipts/receipt-view";
import { SaidWord } from "#components/receipts/said-word";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import { TextLink } from "#components/ui/text-link";

type ReceiptPanelProps = {
  batchNo: string;
  receipts: Receipts;
  pieces: number;
  /** Whether the person may enter the receiver's signed paper. */
  mayEnter: boolean;
};

/** What the receiver of a load that was handed over said of it, who said so, and how differences ended. */
export function ReceiptPanel({ batchNo, receipts, pieces, mayEnter }: ReceiptPanelProps) {
  const t = useTranslations("receipts");
  const [isEntering, setEntering] = useState(false);
  const [said, say] = useState<string | null>(null);
  const { answers, differences } = receipts;
  const answered = answers.reduce((sum, one) => sum + one.received + one.differences, 0);
  const waiting = pieces - answered;
  return (
    <Panel title={t("panel")} aside={waiting > 0 ? t("stand.waiting", { count: waiting }) : undefined}>
      <div className="flex flex-col gap-3">
        <ul className="flex flex-col gap-2">
          {answers.map(({ by, at, paperNo, received, differences: counted }) => (
            <li key={`${by}.${String(at)}`} className="flex flex-wrap items-baseline gap-x-2">
              <span>{by}</span>
              <span className="text-ink-2">{t("answer", { received, differences: counted })}</span>
              <span className="ms-auto">
                <DateTime at={at} />
              </span>
              {paperNo && <span className="w-full text-fine text-ink-2">{t("fromPaper", { paperNo })}</span>}
            </li>
          ))}
        </ul>
        {differences.length > 0 && (
          <ul aria-label={t("differences")} className="flex flex-col gap-2">
            {differences.map(({ plate, goodsName, said: word, note, end, endReason }) => (
              <li key={plate} className="flex flex-col gap-0.5">
                <span className="flex flex-wrap items-center gap-2">
                  <TextLink href={`/items/${plate}`}>
                    <Code value={plate} group={4} />
                  </TextLink>
                  <SaidWord said={word} end={end} />
                </span>
                <span className="text-fine break-words text-ink-2">
                  {[goodsName, note, endReason].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        )}
        {waiting > 0 && <p className="measure text-ink-2">{t("waitsForReceiver")}</p>}
        {waiting > 0 && mayEnter && <Button onClick={() => setEntering(true)}>{t("enterPaper")}</Button>}
        {said && <StatusLine tone="ok">{said}</StatusLine>}
      </div>
      {isEntering && (
        <ReceiptDialog
          batchNo={batchNo}
          waiting={waiting}
          onClose={() => setEntering(false)}
          onDone={(words) => {
            setEntering(false);
            say(words);
          }}
        />
      )}
    </Panel>
  );
}
