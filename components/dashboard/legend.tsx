import { classNames } from "#components/ui/class-names";

/** What the colours of a chart stand for. */
export function Legend({
  entries,
}: {
  entries: readonly { key: string; word: string; className: string }[];
}) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-fine text-ink-2 [print-color-adjust:exact]">
      {entries.map(({ key, word, className }) => (
        <li key={key} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={classNames("size-3 rounded-sm", className)} />
          {word}
        </li>
      ))}
    </ul>
  );
}
