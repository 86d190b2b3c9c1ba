import { useTranslations } from "next-intl";
import { LegalClocks } from "#components/clocks/legal-clocks";
import type { ItemFile } from "#components/item/item-file";
import { Panel } from "#components/ui/panel";

/** The two legal clocks of a piece, with what is lost when one runs out. */
export function ItemClocks({ file }: { file: Pick<ItemFile, "clocks" | "tax"> }) {
  const t = useTranslations("item");
  return (
    <Panel title={t("parts.law")}>
      <LegalClocks clocks={file.clocks} stake={file.tax} />
    </Panel>
  );
}
