"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import { useRefusalWords } from "#components/item/use-refusal-words";
import {
  draftOf,
  type MadeRule,
  type ProposedRule,
  proposalOf,
  troubleOf,
  versionOf,
} from "#components/rules/rule-draft";
import { RuleEffect, type RuleEffectRow } from "#components/rules/rule-effect";
import { RuleFields } from "#components/rules/rule-fields";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import { useToday } from "#components/ui/use-today";
import type { ParametrisedRule } from "#lib/domain/rules/rule-codes";

type ChangeRuleProps = { code: ParametrisedRule; basedOn: number; params: unknown; mayChange: boolean };

/** Makes the next version of a rule: first its figures, then whom it would concern, and only then the act. */
export function ChangeRule({ code, basedOn, params, mayChange }: ChangeRuleProps) {
  const t = useTranslations("rules");
  const common = useTranslations("common.act");
  const words = useRefusalWords();
  const router = useRouter();
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(draftOf(code, params));
  const looking = useAct<RuleEffectRow, ProposedRule>("/api/rule-previews");
  const making = useAct<unknown, MadeRule>("/api/rule-versions", {
    onSuccess: () => setOpen(false),
    onSettled: () => router.refresh(),
  });
  const trouble = troubleOf(code, draft, today);
  const proposal = proposalOf(code, draft, basedOn);
  const effect = looking.data ?? null;
  const error = making.error ?? looking.error;
  return (
    <>
      <Button disabledReason={mayChange ? null : t("notYours")} onClick={() => setOpen(true)}>
        {t("change")}
      </Button>
      <Dialog
        title={t(`sentence.${code}`)}
        isOpen={isOpen}
        onOpenChange={setOpen}
        wide={effect !== null}
        actions={
          <>
            <Button onClick={() => (effect ? looking.reset() : setOpen(false))}>
              {effect ? t("back") : common("cancel")}
            </Button>
            <Button
              variant="primary"
              keyHint="Enter"
              disabledReason={trouble && t(`trouble.${trouble}`)}
              pending={looking.isPending || making.isPending}
              onClick={() =>
                effect ? making.mutate(versionOf(proposal, draft, today)) : looking.mutate(proposal)
              }
            >
              {t(effect ? "confirm" : "preview")}
            </Button>
          </>
        }
      >
        {error && <Notice tone="stop" title={words(error)} />}
        {effect ? (
          <RuleEffect effect={effect} />
        ) : (
          <RuleFields code={code} draft={draft} onChange={setDraft} />
        )}
      </Dialog>
    </>
  );
}
