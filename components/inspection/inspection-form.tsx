"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { type Draft, type DraftObstacle, stepOf, toggleCheck } from "#components/inspection/inspection-draft";
import { OutcomeChoice } from "#components/inspection/outcome-choice";
import { ShelfLifeFields } from "#components/inspection/shelf-life-fields";
import { CheckRows } from "#components/item/check-rows";
import type { ItemFile } from "#components/item/item-file";
import { Button } from "#components/ui/button";
import { classNames } from "#components/ui/class-names";
import { RadioCards } from "#components/ui/radio-cards";
import { TextArea } from "#components/ui/text-area";
import { hasShelfLife } from "#lib/domain/checklist";
import { grades } from "#lib/domain/item";

type InspectionFormProps = {
  file: ItemFile;
  draft: Draft;
  today: Date;
  /** What still stands in the way of the finding. */
  missing: DraftObstacle | null;
  onChange: (draft: Draft) => void;
  onPrimary: () => void;
  isSubmitting: boolean;
};

/** The questions of one inspection, all in sight, the open one marked. */
export function InspectionForm(props: InspectionFormProps) {
  const { file, draft, today, onChange, onPrimary } = props;
  const t = useTranslations("inspection");
  const item = useTranslations("item");
  const step = stepOf(draft, file);
  const isLast = step === "outcome";
  return (
    <section aria-label={t("form")} className="flex flex-col gap-3">
      <Step isOpen={step === "checks"} hint={t("hint.checks")}>
        <CheckRows
          label={t("step.checks", { kind: item(`kind.${file.kind}`) })}
          kind={file.kind}
          failed={draft.failed}
          isChecked={draft.isChecked}
          hasKeys={step === "checks"}
          onToggle={(question) => onChange(toggleCheck(draft, question))}
        />
      </Step>
      <GradeStep draft={draft} onChange={onChange} isOpen={step === "grade"} />
      <OriginalStep draft={draft} onChange={onChange} isOpen={step === "original"} />
      {hasShelfLife(file.kind) && (
        <Step isOpen={step === "dates"} hint={t("hint.dates")}>
          <ShelfLifeFields draft={draft} onChange={onChange} isOpen={step === "dates"} onEnter={onPrimary} />
        </Step>
      )}
      <div data-field="note">
        <TextArea
          label={t("note")}
          hint={t("hint.note")}
          rows={2}
          maxLength={500}
          value={draft.note}
          onChange={(note) => onChange({ ...draft, note })}
        />
      </div>
      <Step isOpen={isLast} hint={t("hint.outcome")}>
        <OutcomeChoice file={file} draft={draft} today={today} onChange={onChange} hasKeys={isLast} />
      </Step>
      <PrimaryAct {...props} isLast={isLast} />
    </section>
  );
}

type StepProps = Pick<InspectionFormProps, "draft" | "onChange"> & { isOpen: boolean };

function GradeStep({ draft, onChange, isOpen }: StepProps) {
  const t = useTranslations("inspection");
  const item = useTranslations("item");
  return (
    <Step isOpen={isOpen} hint={t("hint.grade")}>
      <RadioCards
        label={t("step.grade")}
        columns={3}
        value={draft.grade}
        onChange={(grade) => onChange({ ...draft, grade })}
        cards={grades.map((grade, index) => ({
          value: grade,
          label: item(`grade.${grade}`),
          ...(isOpen ? { keyHint: String(index + 1) } : {}),
        }))}
      />
    </Step>
  );
}

function OriginalStep({ draft, onChange, isOpen }: StepProps) {
  const t = useTranslations("inspection");
  const item = useTranslations("item");
  return (
    <Step isOpen={isOpen} hint={t("hint.original")}>
      <RadioCards
        label={t("step.original")}
        columns={2}
        value={draft.original}
        onChange={(original) => onChange({ ...draft, original })}
        cards={(["yes", "no"] as const).map((original, index) => ({
          value: original,
          label: item(`original.${original}`),
          ...(isOpen ? { keyHint: String(index + 1) } : {}),
        }))}
      />
    </Step>
  );
}

/** On to the next question, or the finding itself; what is still missing stands beside it. */
function PrimaryAct({
  missing,
  isLast,
  isSubmitting,
  onPrimary,
}: Pick<InspectionFormProps, "missing" | "isSubmitting" | "onPrimary"> & { isLast: boolean }) {
  const t = useTranslations("inspection");
  const words = isLast && missing ? t(`obstacle.${missing}`) : null;
  return (
    <div className="flex items-center justify-end gap-3">
      {words && <p className="text-attention">{words}</p>}
      <Button
        variant="primary"
        size="bench"
        keyHint="Enter"
        card="CONFIRM"
        pending={isSubmitting}
        disabledReason={words}
        onClick={onPrimary}
      >
        {t(isLast ? "act.submit" : "act.next")}
      </Button>
    </div>
  );
}

function Step({ isOpen, hint, children }: { isOpen: boolean; hint: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) frame.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  return (
    <div
      ref={frame}
      className={classNames(
        "rounded-md border bg-surface p-3 text-bench",
        isOpen ? "border-accent shadow-[inset_3px_0_0_var(--color-accent)]" : "border-line",
      )}
    >
      {children}
      <p className={classNames("mt-2 text-fine text-ink-2", !isOpen && "hidden")}>{hint}</p>
    </div>
  );
}
