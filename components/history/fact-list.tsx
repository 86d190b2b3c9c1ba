import { useTranslations } from "next-intl";
import { useFactWords } from "#components/history/use-fact-words";
import type { Json } from "#lib/domain/canonical-json";

/** What an event wrote down, each fact under its name; what has no name is for machines and is left out. */
export function FactList({ body }: { body: Readonly<Record<string, Json>> }) {
  const t = useTranslations("history.fact");
  const words = useFactWords();
  const facts = Object.entries(body).flatMap(([key, value]) => {
    const text = t.has(key) ? words(key, value) : null;
    return text === null ? [] : [{ key, name: t(key), text }];
  });
  if (facts.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-4 text-fine text-ink-2">
      {facts.map(({ key, name, text }) => (
        <div key={key} className="flex min-w-0 gap-1">
          <dt className="whitespace-nowrap">{name}</dt>
          <dd className="min-w-0 break-all text-ink">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
