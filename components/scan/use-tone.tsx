"use client";

import { useCallback, useSyncExternalStore } from "react";
import { isSoundUnlocked, playTone, subscribeToUnlock } from "#components/scan/sound-player";
import {
  readSoundText,
  type SoundSetting,
  subscribeToSound,
  toSoundSetting,
  writeSoundSetting,
} from "#components/scan/sound-setting";
import type { HeardTone } from "#components/scan/tone-notes";

/** The bench's four tones at this person's volume. Silent until the person's first press of anything. */
export function useTone(userId: string) {
  const text = useSyncExternalStore(
    subscribeToSound,
    () => readSoundText(userId),
    () => null,
  );
  const isUnlocked = useSyncExternalStore(subscribeToUnlock, isSoundUnlocked, () => false);
  const { volume, isMuted } = toSoundSetting(text);
  const play = useCallback((tone: HeardTone) => playTone(tone, isMuted ? 0 : volume), [isMuted, volume]);
  const set = useCallback((setting: SoundSetting) => writeSoundSetting(userId, setting), [userId]);
  return { play, set, volume, isMuted, isUnlocked };
}
