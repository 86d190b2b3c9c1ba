"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useErrorWords } from "#components/item/use-error-words";
import { Notice } from "#components/ui/notice";
import { getJson } from "#lib/http/fetch-json";

/** In place of a picture that did not come: what the server says of it. */
export function PhotoTrouble({ src, number }: { src: string; number: number }) {
  const t = useTranslations("evidence");
  const errorWords = useErrorWords();
  const asked = useQuery({
    queryKey: ["photo", src],
    queryFn: ({ signal }) => getJson(src, signal),
    retry: false,
  });
  return (
    <Notice tone="stop" title={t("notShown", { number })}>
      {asked.error && errorWords(asked.error)}
    </Notice>
  );
}
