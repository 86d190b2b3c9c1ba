"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useRefusalWords } from "#components/item/use-refusal-words";
import type { OutboundPiece } from "#components/outbound/outbound-view";
import { ProofOfPieces } from "#components/outbound/proof-of-pieces";
import {
  draftFor,
  isAnew,
  type SettlementDraft,
  settlementBody,
  whyNotYet,
} from "#components/outbound/settlement-draft";
import { SettlementFields } from "#components/outbound/settlement-fields";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";

type SettlePanelProps = { pieces: readonly OutboundPiece[]; onSettled: (count: number) => void };

/** Settles the outcome of the chosen pieces: as their inspectors proposed, or on somebody's word. */
export function SettlePanel({ pieces, onSettled }: SettlePanelProps) {
  const t = useTranslations("outbound.settle");
  const words = useRefusalWords();
  const router = useRouter();
  const [written, write] = useState<Partial<SettlementDraft>>({});
  const draft = { ...draftFor(pieces), ...written };
  const settling = useAct<{ settled: number }, ReturnType<typeof settlementBody>>("/api/settlements", {
    onSuccess: ({ settled }) => {
      write({});
      onSettled(settled);
      router.refresh();
    },
    onError: () => write((before) => ({ ...before, pin: "" })),
  });
  const trouble = whyNotYet(draft, pieces);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!trouble && !settling.isPending) settling.mutate(settlementBody(draft, pieces));
  };
  const closed = trouble && t(`not.${trouble}`);
  return (
    <Panel title={t("title")} aside={t("chosen", { count: pieces.length })}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {settling.isError && <Notice tone="stop" title={words(settling.error)} />}
        <SettlementFields
          draft={draft}
          onChange={(patch) => write({ ...written, ...patch })}
          isAnew={isAnew(pieces)}
        />
        {draft.choice === "destroy" && pieces.length > 0 && <ProofOfPieces pieces={pieces} />}
        <div className="flex justify-end">
          <Button type="submit" variant="primary" disabledReason={closed} pending={settling.isPending}>
            {t("act", { count: pieces.length })}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
