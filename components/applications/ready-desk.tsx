"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DeclareOutcome } from "#components/applications/declare-outcome";
import { ReadyContext } from "#components/applications/ready-context";
import type { ReadyRow } from "#components/applications/ready-return";
import { ReadyTable } from "#components/applications/ready-table";
import { useDeclare } from "#components/applications/use-declare";
import { Button } from "#components/ui/button";
import { ContextLayout } from "#components/ui/context-layout";
import { useCtrlEnter } from "#components/ui/use-ctrl-enter";
import { declarableTogether } from "#lib/domain/ready-returns";

type ReadyDeskProps = { ready: readonly ReadyRow[]; chosen: string | null; mayDeclare: boolean };

/** Declares one return, those that are ticked, or all that are ready and that customs did not refuse before. */
export function ReadyDesk({ ready, chosen, mayDeclare }: ReadyDeskProps) {
  const t = useTranslations("applications");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { declare, pending, progress, outcome } = useDeclare(() => setTicked(new Set()));
  const declarable = ready.filter((row) => !row.obstacle).map((row) => row.returnNo);
  const wanted = declarable.filter((no) => ticked.has(no));
  const together = declarableTogether(ready).map((row) => row.returnNo);
  const shown = ready.find((row) => row.returnNo === chosen) ?? null;
  const toggle = (returnNo: string) => setTicked((now) => toggled(now, returnNo));
  const closed = mayDeclare ? null : t("notYours");
  useCtrlEnter(() => {
    if (closed || pending) return;
    if (wanted.length > 0) declare(wanted);
    else if (shown && !shown.obstacle) declare([shown.returnNo]);
  });
  return (
    <ContextLayout
      label={t("context")}
      context={<ReadyContext row={shown} closed={closed} pending={pending} onDeclare={declare} />}
    >
      <div className="flex min-h-8 items-center gap-3">
        <Button
          variant={wanted.length > 0 ? "primary" : "secondary"}
          keyHint="Ctrl+Enter"
          pending={pending}
          disabledReason={closed ?? (wanted.length === 0 ? t("tickFirst") : null)}
          onClick={() => declare(wanted)}
        >
          {t("declareTicked", { count: wanted.length })}
        </Button>
        <Button
          pending={pending}
          disabledReason={closed ?? (together.length === 0 ? t("noneReady") : null)}
          onClick={() => declare(together)}
        >
          {t("declareAll", { count: together.length })}
        </Button>
      </div>
      <DeclareOutcome progress={progress} outcome={outcome} />
      <ReadyTable rows={ready} ticked={ticked} chosen={chosen} onToggle={toggle} />
    </ContextLayout>
  );
}

function toggled(now: ReadonlySet<string>, returnNo: string): ReadonlySet<string> {
  const next = new Set(now);
  if (!next.delete(returnNo)) next.add(returnNo);
  return next;
}
