import { useTranslations } from "next-intl";
import type { FileReceipt } from "#components/applications/application-file";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { TextLink } from "#components/ui/text-link";
import type { Tone } from "#components/ui/tone";
import { statusFromReceipt } from "#lib/domain/application";
import type { ReceiptEffect } from "#lib/domain/receipt-effect";

const effectTones = {
  applied: null,
  older: "already",
  nothing_new: "already",
  contradiction: "stop",
  unmatched: "attention",
  not_applied: "attention",
} as const satisfies Record<ReceiptEffect, Tone | null>;

/** Every CEB626 in customs' own order and words, with what became of it where it changed nothing. */
export function ReceiptList({ receipts }: { receipts: readonly FileReceipt[] }) {
  const t = useTranslations("applications");
  if (receipts.length === 0) return <p className="text-ink-2">{t("noReceipts")}</p>;
  return (
    <ol className="flex flex-col gap-3">
      {receipts.map((receipt) => (
        <li key={receipt.id} className="flex flex-col gap-0.5">
          <p className="flex flex-wrap items-center gap-2">
            <Code value={receipt.returnStatus} className="font-semibold" />
            <Meaning returnStatus={receipt.returnStatus} />
            <Effect effect={receipt.effect} />
            <span className="ms-auto text-ink-2">
              <DateTime at={receipt.returnTime} exact />
            </span>
          </p>
          <p className="break-words text-ink-2">{receipt.returnInfo || t("noWords")}</p>
          {receipt.inboundId && (
            <TextLink href={`/applications/messages/in/${receipt.inboundId}`} className="self-end text-fine">
              {t("raw")}
            </TextLink>
          )}
        </li>
      ))}
    </ol>
  );
}

function Meaning({ returnStatus }: { returnStatus: string }) {
  const t = useTranslations("applications");
  const status = useTranslations("item.application");
  const known = statusFromReceipt(returnStatus);
  return <span>{known ? status(known) : t("unknownStatus")}</span>;
}

function Effect({ effect }: { effect: ReceiptEffect }) {
  const t = useTranslations("applications.effect");
  const tone = effectTones[effect];
  return tone && <Badge tone={tone}>{t(effect)}</Badge>;
}
