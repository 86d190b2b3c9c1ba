import type { HousePage } from "./house-pages.ts";
import { firstLink } from "./place.ts";

/** What originating offices are told and answer, and how they hear of it. */
export const feedbackPages = [
  { name: "feedback", role: "supervisor", at: "/feedback", heading: "feedback.title" },
  {
    name: "feedback-message",
    role: "supervisor",
    at: firstLink("/feedback?state=acknowledged", "?"),
    heading: "feedback.title",
    wide: true,
  },
  {
    name: "rejections",
    role: "supervisor",
    at: "/feedback/rejections",
    heading: "feedback.rejection.listTitle",
  },
  { name: "loops", role: "officer", at: "/feedback/loops?view=all", heading: "feedback.loops.title" },
  { name: "inbox", role: "origin_officer", at: "/inbox", heading: "feedback.inbox.title" },
  {
    name: "inbox-message",
    role: "origin_officer",
    at: firstLink("/inbox?view=all", "?"),
    heading: "feedback.inbox.title",
  },
  { name: "offices", role: "supervisor", at: "/offices", heading: "offices.title", wide: true },
  { name: "offices-all", role: "administrator", at: "/offices?view=all", heading: "offices.title" },
  { name: "office", role: "supervisor", at: "/offices/3116", wide: true },
  { name: "office-read", role: "officer", at: "/offices/3105" },
] as const satisfies readonly HousePage[];
