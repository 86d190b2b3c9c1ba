"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ReprintQuestion } from "#components/receiving/reprint-question";
import type { LabelPrinter } from "#components/receiving/use-label-printer";
import type { useRollMode } from "#components/receiving/use-roll-mode";
import { SoundControl } from "#components/scan/sound-control";
import type { useTone } from "#components/scan/use-tone";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { Notice } from "#components/ui/notice";
import { TextField } from "#components/ui/text-field";
import { benchName } from "#lib/domain/bench";

type BenchBarProps = {
  bench: string;
  /** Whether anybody has named this machine. */
  isNamed: boolean;
  onRename: (bench: string) => void;
  printer: LabelPrinter;
  roll: ReturnType<typeof useRollMode>;
  /** Why the bench cannot change now between its roll and its printer. */
  rollLocked: string | null;
  tone: ReturnType<typeof useTone>;
};

/** What belongs to this bench and not to a box: its name, its printer, its sound. */
export function BenchBar({ bench, isNamed, onRename, printer, roll, rollLocked, tone }: BenchBarProps) {
  const t = useTranslations("receiving.bench");
  const whyId = useId();
  const { failed } = printer;
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={t("name")}
        hint={t(isNamed ? "nameHint" : "unnamed")}
        defaultValue={bench}
        key={bench}
        maxLength={12}
        onBlur={(event) => {
          const read = benchName.safeParse(event.target instanceof HTMLInputElement && event.target.value);
          if (read.success && read.data !== bench) onRename(read.data);
        }}
      />
      <Checkbox isSelected={printer.isAuto} isDisabled={roll.isOn} onChange={printer.setAuto}>
        {t("autoPrint")}
      </Checkbox>
      <Checkbox
        isSelected={roll.isOn}
        isDisabled={rollLocked !== null}
        onChange={roll.setOn}
        {...(rollLocked !== null && { "aria-describedby": whyId })}
      >
        {t("fromRoll")}
      </Checkbox>
      {rollLocked !== null && (
        <p id={whyId} className="text-fine text-ink-2">
          {rollLocked}
        </p>
      )}
      {failed && (
        <Notice
          tone="attention"
          title={t("printFailed", { plate: failed })}
          action={<Button onClick={() => printer.print(failed)}>{t("printAgain")}</Button>}
        />
      )}
      {printer.asked && (
        <ReprintQuestion
          plate={printer.asked}
          onReason={(reason) => printer.print(printer.asked ?? "", reason)}
        />
      )}
      <SoundControl tone={tone} />
    </div>
  );
}
