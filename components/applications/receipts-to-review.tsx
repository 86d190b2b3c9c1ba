import { useTranslations } from "next-intl";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
import type { ReceiptEffect } from "#lib/domain/receipt-effect";
import type { RefusalCode } from "#lib/domain/refusal";

type Receipt = {
  id: string;
  copNo: string;
  applicationNo: string | null;
  returnStatus: string;
  returnInfo: string;
  effect: ReceiptEffect;
  refusal: RefusalCode | "unexpected" | null;
  receivedAt: Date;
};

/** Receipts that changed nothing and ask for a person; silent when there are none. */
export function ReceiptsToReview({ receipts }: { receipts: readonly Receipt[] }) {
  const t = useTranslations("applications");
  const errors = useTranslations("errors");
  if (receipts.length === 0) return null;
  return (
    <Notice tone="attention" title={t("review", { count: receipts.length })}>
      <p>{t("reviewNext")}</p>
      <details>
        <summary className="cursor-pointer text-accent">{t("receipts")}</summary>
        <ul className="mt-1 flex max-h-60 flex-col gap-1 overflow-y-auto">
          {receipts.map((receipt) => (
            <li key={receipt.id} className="flex flex-wrap gap-2">
              <DateTime at={receipt.receivedAt} />
              {receipt.applicationNo ? (
                <TextLink href={`/applications/${receipt.applicationNo}`}>{receipt.applicationNo}</TextLink>
              ) : (
                <Code value={receipt.copNo} />
              )}
              <span>{t(`effect.${receipt.effect}`)}</span>
              <span className="text-ink-2">
                {receipt.returnStatus} {receipt.returnInfo}
              </span>
              {receipt.refusal && <span>{errors(receipt.refusal)}</span>}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
