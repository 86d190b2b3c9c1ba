"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "#components/ui/checkbox";
import type { Column } from "#components/ui/data-table";
import { TextLink } from "#components/ui/text-link";

/** Lets a person pick places of a table: a column to pick by, and a way to the labels of the picked ones. */
export function usePickedPlaces<Row extends { code: string }>() {
  const t = useTranslations("places.labels");
  const [picked, setPicked] = useState<readonly string[]>([]);
  const pick = (code: string, isPicked: boolean) =>
    setPicked((before) => (isPicked ? [...before, code] : before.filter((one) => one !== code)));
  const column: Column<Row> = {
    key: "pick",
    header: t("pick"),
    width: "4rem",
    cell: ({ code }) => (
      <Checkbox
        aria-label={t("pickOne", { code })}
        isSelected={picked.includes(code)}
        onChange={(isPicked) => pick(code, isPicked)}
      >
        {null}
      </Checkbox>
    ),
  };
  const link = picked.length > 0 && (
    <TextLink href={`/places/labels?${new URLSearchParams({ code: picked.join(",") })}`}>
      {t("ofPicked", { count: picked.length })}
    </TextLink>
  );
  return { column, link };
}
