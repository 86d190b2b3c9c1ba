import { useTranslations } from "next-intl";
import { PaperLinks } from "#components/papers/paper-links";
import type { HandOvers } from "#components/receipts/receipt-view";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";

/** The house's note of a load, as files; or why the receiver finds none here. */
export function HandOverNote({ note }: Pick<HandOvers, "note">) {
  const t = useTranslations("receipts.handOverNote");
  if (!note) return <p className="measure text-ink-2">{t("none")}</p>;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-1">
      <h3 className="font-semibold">{t("title")}</h3>
      <span className="flex items-baseline gap-3">
        <Code value={note.number} />
        <DateTime at={note.madeAt} />
      </span>
      <PaperLinks number={note.number} />
    </section>
  );
}
