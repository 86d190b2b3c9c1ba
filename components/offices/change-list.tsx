import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time";
import type { OfficeChangeKind } from "#lib/domain/office-registry";

type OfficeChange = { id: string; kind: OfficeChangeKind; body: unknown; by: string | null; at: Date };

const fields = ["endpoint", "format", "phases", "hours", "deliverInHours", "contact"] as const;

/** What was changed of an office, by whom and when, the latest first. */
export function ChangeList({ changes }: { changes: readonly OfficeChange[] }) {
  const t = useTranslations("offices");
  const details = useDetails();
  if (changes.length === 0) return <p className="text-ink-2">{t("noChanges")}</p>;
  return (
    <ol className="flex flex-col gap-2">
      {changes.map(({ id, kind, body, by, at }) => (
        <li key={id} className="flex flex-col">
          <span className="flex flex-wrap items-baseline gap-x-3">
            <DateTime at={at} exact /> <span>{by ?? t("byItself")}</span>
            <span className="font-medium">{t(`change.${kind}`)}</span>
          </span>
          <span className="text-fine wrap-anywhere text-ink-2">{details(body).join(" · ")}</span>
        </li>
      ))}
    </ol>
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** What differs, or which key. */
function useDetails(): (body: unknown) => string[] {
  const t = useTranslations("offices");
  return (body) => {
    const { before, after, ...rest } = body as { before?: Fields; after?: Fields } & Fields;
    if (!before || !after) return Object.values(rest).map(String);
    return fields
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => `${t(name)}: ${wordsOf(before[name])} → ${wordsOf(after[name])}`);
  };
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return "—";
  return typeof value === "string" ? value : JSON.stringify(value);
}
