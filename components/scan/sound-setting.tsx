import { z } from "zod";

/** How loud a person wants the tones, 0 to 1. */
const SoundSetting = z.object({ volume: z.number().min(0).max(1), isMuted: z.boolean() });
export type SoundSetting = z.infer<typeof SoundSetting>;

const FIRST: SoundSetting = { volume: 0.6, isMuted: false };

/** Reads a stored setting; anything unreadable is the first setting. */
export function toSoundSetting(text: string | null): SoundSetting {
  try {
    return SoundSetting.parse(JSON.parse(text ?? "null"));
  } catch {
    return FIRST;
  }
}
