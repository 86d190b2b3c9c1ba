import { z } from "zod";

/** How loud a person wants the tones, 0 to 1. */
export type SoundSetting = { volume: number; isMuted: boolean };

const Stored = z.object({ volume: z.number().min(0).max(1), isMuted: z.boolean() });
const FIRST: SoundSetting = { volume: 0.6, isMuted: false };
const CHANGED = "guicang:sound";

const nameOf = (userId: string) => `guicang.sound.${userId}`;

/** What was stored for this person on this machine, as text, so that two readings compare equal. */
export function readSoundText(userId: string): string | null {
  return localStorage.getItem(nameOf(userId));
}

/** Reads a stored setting; anything unreadable is the first setting. */
export function toSoundSetting(text: string | null): SoundSetting {
  try {
    return Stored.parse(JSON.parse(text ?? "null"));
  } catch {
    return FIRST;
  }
}

/** Keeps the setting for this person on this machine and tells every control on the page. */
export function writeSoundSetting(userId: string, setting: SoundSetting) {
  localStorage.setItem(nameOf(userId), JSON.stringify(setting));
  window.dispatchEvent(new Event(CHANGED));
}

/** Calls back when the setting changes, here or in another tab. */
export function subscribeToSound(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener("storage", onChange);
  };
}
