import { useTranslations } from "next-intl";
import type { RecallPreview } from "#components/recalls/recall-view";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { Notice } from "#components/ui/notice";
import { hasEnded } from "#lib/domain/item";

/** What a recall would catch now: the figures, and the first of the pieces. */
export function PreviewList({ preview }: { preview: RecallPreview }) {
  const t = useTranslations("recalls.preview");
  const item = useTranslations("item");
  const { here, gone, undecided, rows } = preview;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-2">
      <Notice tone={here + gone > 0 ? "attention" : "already"} title={t("found", { here, gone })}>
        {undecided > 0 ? t("undecided", { count: undecided }) : t("note")}
      </Notice>
      <ul className="flex max-h-72 flex-col overflow-auto">
        {rows.map((row) => (
          <li key={row.plate} className="flex items-baseline gap-3 border-b border-line py-1">
            <Code value={row.plate} group={4} />
            <span className="min-w-0 grow truncate">{row.batchCode ?? row.expiresOn ?? "—"}</span>
            <Badge tone={row.meant ? (hasEnded(row.state) ? "attention" : "stop") : "pending"}>
              {row.meant ? item(`state.${row.state}`) : t("unknown")}
            </Badge>
          </li>
        ))}
      </ul>
      {here + gone + undecided > rows.length && (
        <p className="text-ink-2">{t("more", { count: here + gone + undecided - rows.length })}</p>
      )}
    </section>
  );
}
