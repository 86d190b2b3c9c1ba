import { z } from "zod";

/** What an originating office hears of a return, in the order it can happen. */
export const feedbackPhases = ["arrived", "admitted", "outcome", "completed"] as const;
export type FeedbackPhase = (typeof feedbackPhases)[number];

/** The version of the message's form; it changes when a reader would have to. */
export const feedbackFormatVersion = "1";

/** A message's id as it travels in headers, addresses and answers: printable, without spaces. */
export const FeedbackMessageId = z.string().regex(/^[\x21-\x7e]{1,200}$/);
