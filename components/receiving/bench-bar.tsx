"use client";

import { useTranslations } from "next-intl";
import { SoundControl } from "#components/scan/sound-control";
import type { useTone } from "#components/scan/use-tone";
import { Checkbox } from "#components/ui/checkbox";
import { TextField } from "#components/ui/text-field";

type BenchBarProps = {
  bench: string;
  onRename: (bench: string) => void;
  isAuto: boolean;
  onAuto: (isAuto: boolean) => void;
  tone: ReturnType<typeof useTone>;
};

/** What belongs to this bench and not to a box: its name, its printer, its sound. */
export function BenchBar({ bench, onRename, isAuto, onAuto, tone }: BenchBarProps) {
  const t = useTranslations("receiving.bench");
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={bench}
        key={bench}
        maxLength={12}
        onBlur={(event) => {
          const name = event.target instanceof HTMLInputElement ? event.target.value.trim() : "";
          if (/^[\p{L}\p{N}-]{1,12}$/u.test(name)) onRename(name);
        }}
      />
      <Checkbox isSelected={isAuto} onChange={onAuto}>
        {t("autoPrint")}
      </Checkbox>
      <SoundControl tone={tone} />
    </div>
  );
}
