"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Panel } from "#components/ui/panel";
import { type ParcelDamage, parcelDamages } from "#lib/domain/return-document";

const choices: readonly (ParcelDamage | null)[] = [...parcelDamages, null];

/** The damage behind a number key; undefined when the key means none of them. */
export function damageOfDigit(digit: number): ParcelDamage | null | undefined {
  return choices[digit - 1];
}

type DamageKeysProps = {
  damage: ParcelDamage | null;
  closedReason: string | null;
  onChoose: (damage: ParcelDamage | null) => void;
};

/** How the box looks, one key each; noted on the parcel just scanned. */
export function DamageKeys({ damage, closedReason, onChoose }: DamageKeysProps) {
  const t = useTranslations("dock.damage");
  return (
    <Panel title={t("title")} aside={t("hint")}>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice, index) => (
          <Button
            key={choice ?? "none"}
            size="bench"
            variant={closedReason === null && choice !== null && choice === damage ? "primary" : "secondary"}
            aria-pressed={choice === damage}
            keyHint={String(index + 1)}
            disabledReason={closedReason}
            onClick={() => onChoose(choice)}
          >
            {t(choice ?? "none")}
          </Button>
        ))}
      </div>
    </Panel>
  );
}
