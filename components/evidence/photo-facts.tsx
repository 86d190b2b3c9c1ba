import { useTranslations } from "next-intl";
import type { ItemPhoto } from "#components/item/item-file";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";

/** When and by whom a photo was taken, and the hash it is proved by. */
export function PhotoFacts({ photo }: { photo: ItemPhoto }) {
  const t = useTranslations("evidence.viewer");
  const roles = useTranslations("shell.roles");
  const { takerName, takerRole } = photo;
  const taker =
    takerName && takerRole ? t("person", { name: takerName, role: roles(takerRole) }) : t("house");
  return (
    <KeyValues
      rows={[
        { key: "at", term: t("at"), value: <DateTime at={photo.takenAt} exact /> },
        { key: "by", term: t("by"), value: taker },
        { key: "hash", term: t("hash"), value: <Code value={photo.sha256} group={8} /> },
      ]}
    />
  );
}
