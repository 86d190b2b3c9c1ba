import { useTranslations } from "next-intl";
import { Quantity } from "#components/ui/quantity";
import { unitName } from "#lib/domain/codes/unit";
import type { FeedbackBody } from "#lib/domain/read-feedback-body";

type SaidLine = { gnum: number; qty: string; outcome?: string };

/** The quantities a message is about, per line of the list, with the outcome where it names one. */
export function SaidLines({ said }: { said: FeedbackBody }) {
  const t = useTranslations("feedback");
  const lines: readonly SaidLine[] = said.facts.outcomes.length > 0 ? said.facts.outcomes : said.facts.lines;
  if (lines.length === 0) return <p className="text-ink-2">{t("empty.lines")}</p>;
  return (
    <ul aria-label={t("lines")} className="flex flex-col">
      {lines.map((line) => (
        <li
          key={`${line.gnum} ${line.outcome ?? ""}`}
          className="flex items-baseline gap-3 border-b border-line py-1"
        >
          <span className="code-figures w-6 shrink-0 text-end text-ink-2">{line.gnum}</span>
          <Goods said={said} line={line} />
        </li>
      ))}
    </ul>
  );
}

function Goods({ said, line }: { said: FeedbackBody; line: SaidLine }) {
  const outcomes = useTranslations("item.outcome");
  const listed = said.cumulative.find(({ gnum }) => gnum === line.gnum);
  const unit = listed?.unit ?? "";
  return (
    <>
      <div className="min-w-0 grow">
        <p className="break-words">{listed?.gname}</p>
        {line.outcome && (
          <p className="font-medium">{outcomes.has(line.outcome) ? outcomes(line.outcome) : line.outcome}</p>
        )}
      </div>
      <Quantity value={line.qty} unit={unitName(unit) ?? unit} />
    </>
  );
}
