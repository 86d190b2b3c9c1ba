"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/text-field";
import { DayTargets, type DayWork, dayWorks } from "#lib/domain/day-work";

type Change = { key: "dayTargets"; value: DayTargets };

/** Sets how many pieces each work should do in a day, from now on. */
export function SetTargets({ targets }: { targets: DayTargets }) {
  const t = useTranslations("floor.target");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("open")}</Button>
      {isOpen && <TargetsDialog targets={targets} onClose={() => setOpen(false)} />}
    </>
  );
}

function TargetsDialog({ targets, onClose }: { targets: DayTargets; onClose: () => void }) {
  const t = useTranslations("floor.target");
  const work = useTranslations("floor.work");
  const [draft, setDraft] = useState(() => textsOf(targets));
  const act = useClosingAct<Change>("/api/settings", onClose);
  const read = DayTargets.safeParse(numbersOf(draft));
  return (
    <ActDialog
      title={t("title")}
      act={t("act")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={read.success ? null : t("unread")}
      isPending={act.isPending}
      error={act.error}
      onAct={() => read.success && act.mutate({ key: "dayTargets", value: read.data })}
    >
      <p className="measure">{t("body")}</p>
      <div className="grid grid-cols-2 gap-3">
        {dayWorks.map((one, at) => (
          <TextField
            key={one}
            label={work(one)}
            value={draft[one]}
            onChange={(value) => setDraft({ ...draft, [one]: value.replace(/\D/g, "") })}
            inputMode="numeric"
            maxLength={7}
            autoFocus={at === 0}
            code
          />
        ))}
      </div>
    </ActDialog>
  );
}

type Texts = Record<DayWork, string>;

function textsOf(targets: DayTargets): Texts {
  const texts = dayWorks.map((work) => [work, targets[work] === 0 ? "" : String(targets[work])]);
  return Object.fromEntries(texts) as Texts;
}

/** A field left empty is no target. */
function numbersOf(draft: Texts): DayTargets {
  return Object.fromEntries(dayWorks.map((work) => [work, Number(draft[work])])) as DayTargets;
}
