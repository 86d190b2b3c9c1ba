import { useLocale, useTranslations } from "next-intl";
import { paperUrl } from "#components/papers/paper-view";
import { Code } from "#components/ui/code";
import { TextLink } from "#components/ui/text-link";
import { pageOfThing, type Thing } from "#lib/domain/thing";

/** What of the house bears a code: a line for each, with the way to its page for who may see it. */
export function InquiredThings({ things }: { things: readonly Thing[] }) {
  const t = useTranslations("bench.inquiry");
  const statuses = useTranslations("outbound.batches.statuses");
  return things.map(({ kind, code, says, pieces, isCounted, status, mayOpen }) => (
    <li key={`${kind} ${code}`} className="flex flex-wrap gap-x-3">
      <span>{t(`thing.${kind}`)}</span>
      <Named kind={kind} code={code} mayOpen={mayOpen} />
      {status && <strong className="font-semibold">{statuses(status)}</strong>}
      {says && <span>{says}</span>}
      {isCounted && <strong className="font-semibold">{t("beingCounted")}</strong>}
      {pieces !== null && <span>{t("pieces", { count: pieces })}</span>}
    </li>
  ));
}

function Named({ kind, code, mayOpen }: Pick<Thing, "kind" | "code" | "mayOpen">) {
  const language = useLocale();
  if (!mayOpen) return <Code value={code} />;
  if (kind === "paper") {
    return (
      <a href={paperUrl(code, "pdf", language)} target="_blank" rel="noreferrer" className="underline">
        <Code value={code} />
      </a>
    );
  }
  return (
    <TextLink href={pageOfThing(kind, code)} className="text-inherit">
      <Code value={code} />
    </TextLink>
  );
}
