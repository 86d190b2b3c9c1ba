import type { HousePage } from "./house-pages.ts";
import { firstProof, firstTracker } from "./place.ts";

/** The pages that nobody has to be signed in for. */
export const publicPages = [
  { name: "api-docs", role: null, at: "/api-docs", heading: "api.title", wide: true },
  { name: "sign-in", role: null, at: "/sign-in", heading: "sign-in.title" },
  { name: "verify", role: "supervisor", at: firstProof, heading: "verify.genuine.title" },
  { name: "verify-unknown", role: null, at: "/verify/nothing", heading: "verify.unknown.title" },
  { name: "track", role: "supervisor", at: firstTracker, heading: "track.title" },
  { name: "track-unknown", role: null, at: "/track/0000-0000-0000-0000-9", heading: "track.unknown.title" },
] as const satisfies readonly HousePage[];
