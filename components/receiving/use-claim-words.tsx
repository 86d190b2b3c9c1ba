"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ApiError } from "#lib/http/fetch-json";

/** Who has a box at another bench and since when; of a box lost to it, that what was just done does not count. */
export function useClaimWords() {
  const t = useTranslations("receiving.question.elsewhere");
  const format = useFormatter();
  return ({ params: { name, bench, since, pieces } }: ApiError, isLost: boolean): string =>
    t(isLost ? "lost" : "who", {
      name: String(name),
      bench: String(bench),
      ago: format.relativeTime(new Date(String(since)), new Date()),
      count: Number(pieces),
    });
}
