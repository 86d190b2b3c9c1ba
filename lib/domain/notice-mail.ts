import { z } from "zod";

/** How a person hears of notices by e-mail: not at all, of urgent ones at once, or of all once a day. */
export const mailChoices = ["none", "urgent", "daily"] as const;
export type MailChoice = (typeof mailChoices)[number];

/** The languages a letter can be written in. */
export const letterLanguages = ["zh", "en"] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

/** An address for letters: what the post office of the house is handed, so nothing that could end its line. */
export const MailAddress = z.email().max(200);

/** The hour of Shanghai from which the digest of a day goes out. */
export const digestHour = 8;

/** After so many hours a letter that could not be sent says nothing worth reading any more. */
export const letterHours = 72;

/** What a letter on its way is sealed to. */
export function letterSealedTo(id: string): string {
  return `letters:${id}`;
}
