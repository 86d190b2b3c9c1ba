"use client";

import { useTranslations } from "next-intl";
import { CheckRows } from "#components/item/check-rows";
import type { ItemFile } from "#components/item/item-file";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { Panel } from "#components/ui/panel";
import { RadioCards } from "#components/ui/radio-cards";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { PinField } from "#components/verification/pin-field";
import type { useVerification } from "#components/verification/use-verification";
import {
  isOpenTo,
  keyOfVerdict,
  needsOwnWords,
  type VerdictDraft,
  verdictOf,
} from "#components/verification/verdict-draft";
import { type DeclaredDifference, declaredDifferences, grades, verdicts } from "#lib/domain/item";

type VerdictFormProps = { file: ItemFile; verification: ReturnType<typeof useVerification> };

type DeclaredOtherwiseProps = {
  draft: VerdictDraft;
  onChange: (declared: readonly DeclaredDifference[]) => void;
};

/** What the officer saw, as large buttons. */
export function OfficerFinding({ file, verification }: VerdictFormProps) {
  const t = useTranslations("verification");
  const item = useTranslations("item");
  const { draft, setDraft, primary } = verification;
  return (
    <Panel
      title={t("finding")}
      aside={
        <Button onClick={primary} keyHint="Enter">
          {t("agree")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4 text-bench">
        <CheckRows
          label={t("checks")}
          kind={file.kind}
          failed={draft.failed}
          isChecked={draft.grade !== null}
          hasKeys
          onToggle={(question) => {
            const others = draft.failed.filter((each) => each !== question);
            const isFailed = others.length < draft.failed.length;
            setDraft({ ...draft, failed: isFailed ? others : [...others, question] });
          }}
        />
        <RadioCards
          label={t("compare.grade")}
          columns={3}
          value={draft.grade}
          onChange={(grade) => setDraft({ ...draft, grade })}
          cards={grades.map((grade) => ({ value: grade, label: item(`grade.${grade}`) }))}
        />
        <RadioCards
          label={t("compare.original")}
          columns={2}
          value={draft.original}
          onChange={(original) => setDraft({ ...draft, original })}
          cards={(["yes", "no"] as const).map((value) => ({ value, label: item(`original.${value}`) }))}
        />
        <DeclaredOtherwise draft={draft} onChange={(declared) => setDraft({ ...draft, declared })} />
      </div>
    </Panel>
  );
}

/** What customs was told otherwise; other goods are said by their originality. */
function DeclaredOtherwise({ draft, onChange }: DeclaredOtherwiseProps) {
  const t = useTranslations("verification.declared");
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium">{t("title")}</legend>
      <div className="flex flex-wrap gap-x-6">
        {(["quantity", "hs_code"] as const).map((what) => (
          <Checkbox
            key={what}
            isSelected={draft.declared.includes(what)}
            onChange={(isOn) =>
              onChange(
                declaredDifferences.filter((each) => (each === what ? isOn : draft.declared.includes(each))),
              )
            }
          >
            {t(what)}
          </Checkbox>
        ))}
      </div>
      <p className="text-fine text-ink-2">{t("note")}</p>
    </fieldset>
  );
}

/** The verdict, its words and the signature. */
export function VerdictForm({ file, verification }: VerdictFormProps) {
  const t = useTranslations("verification");
  const item = useTranslations("item");
  const { draft, setDraft, pin, setPin, pinField, isSigning, sign } = verification;
  const verdict = verdictOf(draft, file);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sign(pin);
      }}
    >
      <Panel title={t("verdict")}>
        <div className="flex flex-col gap-4">
          <RadioCards
            label={t("verdict")}
            columns={2}
            value={verdict}
            onChange={(chosen) => setDraft({ ...draft, verdict: chosen })}
            cards={verdicts.map((value) => ({
              value,
              label: item(`verdict.${value}`),
              note: t(`means.${value}`),
              keyHint: keyOfVerdict(value),
              isDisabled: !isOpenTo(draft, value),
            }))}
          />
          <div data-field="words">
            <TextArea
              label={t("words")}
              hint={t(needsOwnWords(draft, file) ? "wordsNeeded" : "wordsHint")}
              maxLength={500}
              value={draft.note ?? t(`text.${verdict}`)}
              onChange={(note) => setDraft({ ...draft, note })}
            />
          </div>
          <div className="grid grid-cols-2 gap-4">
            <TextField
              label={t("instructionNo")}
              hint={t("instructionHint")}
              code
              maxLength={40}
              value={draft.instructionNo}
              onChange={(instructionNo) => setDraft({ ...draft, instructionNo })}
            />
            <div data-field="pin">
              <PinField label={t("pin")} hint={t("pinHint")} value={pin} onChange={setPin} field={pinField} />
            </div>
          </div>
          <div className="flex justify-end">
            <Button variant="primary" size="bench" type="submit" keyHint="Enter" pending={isSigning}>
              {t("sign", { verdict: item(`verdict.${verdict}`) })}
            </Button>
          </div>
        </div>
      </Panel>
    </form>
  );
}
