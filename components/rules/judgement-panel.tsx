import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { Money } from "#components/ui/money";
import { Panel } from "#components/ui/panel";
import type { Tone } from "#components/ui/tone";
import type { Json } from "#lib/domain/canonical-json";
import type { RuleJudgement } from "#lib/domain/rules/judge-piece";
import type { JudgementOccasion } from "#lib/domain/rules/occasions";
import { ruleSources } from "#lib/domain/rules/rule-book";
import type { Verdict } from "#lib/domain/rules/verdict";

export type ShownJudgement = {
  occasion: JudgementOccasion;
  judgedAt: Date | string;
  rules: readonly RuleJudgement[];
  /** How many there are before it. */
  earlier: number;
};

const tones: Record<Verdict["verdict"], Tone> = { met: "ok", not_met: "stop", undecidable: "pending" };
const weight: readonly Verdict["verdict"][] = ["not_met", "undecidable", "met"];

/** Why a piece is judged as it is: every rule with its verdict, the facts it looked at, its version and source. */
export function JudgementPanel({ judgement }: { judgement: ShownJudgement | null }) {
  const t = useTranslations("rules");
  if (!judgement) return null;
  const { occasion, judgedAt, earlier } = judgement;
  const rules = judgement.rules.toSorted((a, b) => weight.indexOf(a.verdict) - weight.indexOf(b.verdict));
  const columns: Column<RuleJudgement>[] = [
    {
      key: "rule",
      header: t("column.rule"),
      cell: ({ rule }) => <span className="break-words">{t(`sentence.${rule}`)}</span>,
    },
    { key: "verdict", header: t("column.verdict"), cell: (one) => <VerdictWord verdict={one} /> },
    { key: "facts", header: t("column.facts"), cell: ({ facts }) => <Facts facts={facts} /> },
    {
      key: "source",
      header: t("column.source"),
      cell: ({ rule, version }) => (
        <span className="flex flex-col">
          {t(`source.${ruleSources[rule]}`)}
          <span className="text-fine text-ink-2">{t("version", { version })}</span>
        </span>
      ),
    },
  ];
  return (
    <Panel
      title={t("judgement.title")}
      aside={
        <>
          {t(`judgement.occasion.${occasion}`)} <DateTime at={judgedAt} exact />
        </>
      }
      flush
    >
      <DataTable
        label={t("judgement.title")}
        columns={columns}
        rows={rules}
        rowKey={({ rule }) => rule}
        empty={null}
      />
      {earlier > 0 && <p className="px-4 py-2 text-ink-2">{t("judgement.earlier", { count: earlier })}</p>}
    </Panel>
  );
}

function VerdictWord({ verdict }: { verdict: Verdict }) {
  const t = useTranslations("rules");
  const missing = verdict.verdict === "undecidable" ? t(`missing.${verdict.missing}`) : "";
  return <Badge tone={tones[verdict.verdict]}>{t(`verdict.${verdict.verdict}`, { missing })}</Badge>;
}

function Facts({ facts }: { facts: RuleJudgement["facts"] }) {
  const t = useTranslations("rules");
  return (
    <ul>
      {Object.entries(facts).map(([name, value]) => (
        <li key={name} className="break-words">
          <span className="text-ink-2">{t.has(`fact.${name}`) ? t(`fact.${name}`) : name}</span>{" "}
          <FactValue name={name} value={value} />
        </li>
      ))}
    </ul>
  );
}

/** Nothing is not always unknown: no entry prohibits the goods, nobody registered the enterprise. */
function FactValue({ name, value }: { name: string; value: Json }) {
  const t = useTranslations("rules");
  if (value === null) return t.has(`nothing.${name}`) ? t(`nothing.${name}`) : t("judgement.unknown");
  if (typeof value === "number" && name.endsWith("Fen")) return <Money fen={value} />;
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}T/.test(value)) return <DateTime at={value} exact />;
  if (typeof value === "object") return flatten(value);
  const word = String(value);
  return t.has(`value.${word}`) ? t(`value.${word}`) : word;
}

/** All that stands in a fact of several parts, in one line. */
function flatten(value: Json | undefined): string {
  if (value === null || value === undefined) return "—";
  return typeof value === "object" ? Object.values(value).map(flatten).join(" / ") : String(value);
}
