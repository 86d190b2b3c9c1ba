"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { OutcomeMark } from "#components/marks/outcome-mark";
import type { OutboundPiece } from "#components/outbound/outbound-view";
import {
  type Choice,
  emptySettlement,
  settlementBody,
  whyNotYet,
} from "#components/outbound/settlement-draft";
import { useRefusalWords } from "#components/outbound/use-refusal-words";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { RadioCards } from "#components/ui/radio-cards";
import { Select } from "#components/ui/select";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { destructionCauses } from "#lib/domain/settle";

type SettlePanelProps = { pieces: readonly OutboundPiece[]; onSettled: (count: number) => void };

const choices = ["as_proposed", "release", "reship", "destroy"] as const satisfies readonly Choice[];
const bases = ["owner_instruction", "customs_decision"] as const;

/** Settles the outcome of the chosen pieces: as their inspectors proposed, or on somebody's word. */
export function SettlePanel({ pieces, onSettled }: SettlePanelProps) {
  const t = useTranslations("outbound.settle");
  const item = useTranslations("item.outcome");
  const words = useRefusalWords();
  const router = useRouter();
  const [draft, setDraft] = useState(emptySettlement);
  const settling = useAct<{ settled: number }, ReturnType<typeof settlementBody>>("/api/settlements", {
    onSuccess: ({ settled }) => {
      setDraft(emptySettlement);
      onSettled(settled);
      router.refresh();
    },
  });
  const trouble = whyNotYet(draft, pieces);
  const isAnew = pieces.some((piece) => piece.outcome !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!trouble && !settling.isPending) settling.mutate(settlementBody(draft, pieces));
  };
  return (
    <Panel title={t("title")} aside={t("chosen", { count: pieces.length })}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {settling.isError && <Notice tone="stop" title={words(settling.error)} />}
        <RadioCards
          label={t("outcome")}
          value={draft.choice}
          onChange={(choice) => setDraft({ ...draft, choice })}
          cards={choices.map((choice) => ({
            value: choice,
            label: choice === "as_proposed" ? t("asProposed") : item(choice),
            note: t(`notes.${choice}`),
            mark: choice === "as_proposed" ? undefined : <OutcomeMark outcome={choice} word={null} />,
          }))}
        />
        {draft.choice !== "as_proposed" && (
          <>
            <Select
              label={t("basis")}
              value={draft.basis}
              onChange={(basis) => setDraft({ ...draft, basis })}
              options={bases.map((value) => ({ value, label: t(`bases.${value}`) }))}
              isRequired
            />
            <TextField
              label={t("reference")}
              hint={draft.choice === "destroy" ? t("referenceOfProof") : undefined}
              value={draft.reference}
              onChange={(reference) => setDraft({ ...draft, reference })}
              maxLength={60}
              isRequired
              code
            />
          </>
        )}
        {draft.choice === "destroy" && (
          <Select
            label={t("cause")}
            value={draft.cause}
            onChange={(cause) => setDraft({ ...draft, cause })}
            options={destructionCauses.map((value) => ({ value, label: t(`causes.${value}`) }))}
            isRequired
          />
        )}
        {(draft.choice === "destroy" || isAnew) && (
          <TextArea
            label={draft.choice === "destroy" ? t("whyNotReshipped") : t("whyAnew")}
            value={draft.reason}
            onChange={(reason) => setDraft({ ...draft, reason })}
            maxLength={500}
            isRequired
          />
        )}
        <div className="flex justify-end">
          <Button
            type="submit"
            variant="primary"
            keyHint="Enter"
            disabledReason={trouble && t(`not.${trouble}`)}
            pending={settling.isPending}
          >
            {t("act", { count: pieces.length })}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
