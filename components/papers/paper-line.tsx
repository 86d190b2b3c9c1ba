import { useTranslations } from "next-intl";
import { PaperLinks } from "#components/papers/paper-links";
import type { MadePaper } from "#components/papers/paper-view";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import type { PaperKind } from "#lib/domain/papers/paper";

/** A paper that stands, with its files; or that none was made yet. */
export function PaperLine({ kind, paper }: { kind: PaperKind; paper: MadePaper | undefined }) {
  const t = useTranslations("documents");
  const titles = useTranslations("papers.titles");
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span>{titles(kind)}</span>
      {paper ? (
        <>
          <span className="flex items-baseline gap-3">
            <Code value={paper.number} />
            <DateTime at={paper.madeAt} />
          </span>
          <PaperLinks number={paper.number} />
        </>
      ) : (
        <span className="text-ink-2">{t("none")}</span>
      )}
    </div>
  );
}

/** Papers in whose place others stand; they are kept and come out as they were. */
export function ReplacedPapers({ papers }: { papers: readonly MadePaper[] }) {
  const t = useTranslations("documents");
  const titles = useTranslations("papers.titles");
  const replaced = papers.filter(({ replacedBy }) => replacedBy !== null);
  if (replaced.length === 0) return null;
  return (
    <ul aria-label={t("replaced")} className="mt-2 flex flex-col gap-2 text-ink-2">
      {replaced.map(({ kind, number, replacedBy }) => (
        <li key={number} className="flex flex-col">
          <span>{t("replacedLine", { title: titles(kind), number, by: replacedBy ?? "" })}</span>
          <PaperLinks number={number} />
        </li>
      ))}
    </ul>
  );
}
