import { useTranslations } from "next-intl";
import type { DeclareProgress, DeclareResult } from "#components/applications/use-declare";
import { useRefusalWords } from "#components/applications/use-refusal-words";
import { useErrorWords } from "#components/item/use-error-words";
import { Code } from "#components/ui/code";
import { Notice } from "#components/ui/notice";
import { Progress } from "#components/ui/progress";
import { StatusLine } from "#components/ui/status-line";

type DeclareOutcomeProps = { progress: DeclareProgress | null; outcome: DeclareResult | null };

/** What the last act did: how many are queued, and each that is not, with what is in its way. */
export function DeclareOutcome({ progress, outcome }: DeclareOutcomeProps) {
  const t = useTranslations("applications");
  const words = useErrorWords();
  if (progress) return <Progress label={t("declaring")} value={progress.done} max={progress.of} />;
  const pieces = outcome?.declared.reduce((sum, row) => sum + row.pieces, 0) ?? 0;
  return (
    <>
      <StatusLine tone="ok">
        {outcome && outcome.declared.length > 0 && t("declared", { count: outcome.declared.length, pieces })}
      </StatusLine>
      {outcome && outcome.refused.length > 0 && <RefusedList outcome={outcome} />}
      {outcome?.error ? (
        <Notice tone="stop" title={t("interrupted")}>
          {words(outcome.error)}
        </Notice>
      ) : null}
    </>
  );
}

function RefusedList({ outcome }: { outcome: DeclareResult }) {
  const t = useTranslations("applications");
  const words = useRefusalWords();
  return (
    <Notice tone="attention" title={t("refused", { count: outcome.refused.length })}>
      <ul className="flex flex-col gap-1">
        {outcome.refused.map((row) => (
          <li key={row.returnNo}>
            <Code value={row.returnNo} /> {words(row)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
