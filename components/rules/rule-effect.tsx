import { useTranslations } from "next-intl";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
import type { Result } from "#lib/domain/rules/judge-piece";

type Difference = { returnId: string; returnNo: string; pieces: number; before: Result; after: Result };
export type RuleEffectRow = {
  returns: number;
  different: number;
  complete: boolean;
  shown: readonly Difference[];
};

/** Which open returns would be judged differently, each with what is said of it now and then. */
export function RuleEffect({ effect }: { effect: RuleEffectRow }) {
  const t = useTranslations("rules.effect");
  const { returns, different, complete, shown } = effect;
  const columns: Column<Difference>[] = [
    {
      key: "returnNo",
      header: t("returnNo"),
      cell: ({ returnNo, pieces }) => (
        <span className="flex flex-col">
          <TextLink href={`/returns/${returnNo}`}>
            <Code value={returnNo} />
          </TextLink>
          <span className="text-fine text-ink-2">
            {pieces > 0 ? t("pieces", { count: pieces }) : t("noPieces")}
          </span>
        </span>
      ),
    },
    { key: "before", header: t("before"), cell: (row) => <Said result={row.before} /> },
    { key: "after", header: t("after"), cell: (row) => <Said result={row.after} /> },
  ];
  return (
    <>
      <Notice
        tone={different > 0 ? "attention" : "ok"}
        title={different > 0 ? t("some", { different, returns }) : t("none", { returns })}
      >
        {!complete && t("partly", { returns })}{" "}
        {different > shown.length && t("more", { count: shown.length })}
      </Notice>
      {shown.length > 0 && (
        <DataTable
          label={t("title")}
          columns={columns}
          rows={shown}
          rowKey={({ returnId }) => returnId}
          empty={null}
        />
      )}
    </>
  );
}

function Said({ result }: { result: Result }) {
  const t = useTranslations("rules.result");
  const item = useTranslations("item");
  const { lastApplicationDay, lastArrivalDay, reasons, recommended } = result;
  const said = [
    ...(lastApplicationDay ? [t("applyBy", { day: lastApplicationDay })] : []),
    ...(lastArrivalDay ? [t("arriveBy", { day: lastArrivalDay })] : []),
    ...reasons.map((reason) => item(`against.${reason}`)),
    ...(reasons.length === 0 && result.conforming ? [t("conforms")] : []),
    ...(recommended ? [t("recommends", { outcome: item(`outcome.${recommended}`) })] : []),
  ];
  return (
    <ul>
      {said.map((words) => (
        <li key={words} className="break-words">
          {words}
        </li>
      ))}
    </ul>
  );
}
