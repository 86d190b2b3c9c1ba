"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { useTone } from "#components/scan/use-tone";
import { Button } from "#components/ui/button";

/** Volume and mute of the bench's tones, and a word while the browser still keeps them silent. */
export function SoundControl({ tone }: { tone: ReturnType<typeof useTone> }) {
  const t = useTranslations("scan.sound");
  const id = useId();
  const { volume, isMuted, isUnlocked, set, play } = tone;
  return (
    <div className="flex flex-wrap items-center gap-x-2 whitespace-nowrap">
      <label htmlFor={id}>{t("volume")}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={10}
        value={Math.round(volume * 100)}
        onChange={(event) => set({ volume: Number(event.target.value) / 100, isMuted: false })}
        onPointerUp={() => play("ok")}
        className="w-24 accent-accent"
      />
      <Button variant="quiet" aria-pressed={isMuted} onClick={() => set({ volume, isMuted: !isMuted })}>
        {t("mute")}
      </Button>
      {!isUnlocked && <span className="text-ink-2">{t("locked")}</span>}
    </div>
  );
}
