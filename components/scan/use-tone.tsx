"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";
import { isSoundUnlocked, playTone, setBeepVolume, subscribeToUnlock } from "#components/scan/sound-player";
import { type SoundSetting, toSoundSetting } from "#components/scan/sound-setting";
import type { Tone } from "#components/ui/tone";
import { keepText, useKeptText } from "#components/ui/use-kept-text";

/** The bench's four tones at this person's volume. Silent until the person's first press of anything. */
export function useTone(userId: string) {
  const name = `guicang.sound.${userId}`;
  const isUnlocked = useSyncExternalStore(subscribeToUnlock, isSoundUnlocked, () => false);
  const { volume, isMuted } = toSoundSetting(useKeptText(name));
  const heard = isMuted ? 0 : volume;
  const play = useCallback((tone: Tone) => playTone(tone, heard), [heard]);
  useEffect(() => setBeepVolume(heard), [heard]);
  const set = useCallback((setting: SoundSetting) => keepText(name, JSON.stringify(setting)), [name]);
  return { play, set, volume, isMuted, isUnlocked };
}
