type ExampleTextProps = { title: string; type: string; example?: unknown };

/** An example as it goes over the wire; nothing where there is none. */
export function ExampleText({ title, type, example }: ExampleTextProps) {
  if (example === undefined) return null;
  const text = typeof example === "string" ? example : JSON.stringify(example, null, 2);
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="text-fine text-ink-2">
        {title} · {type}
      </figcaption>
      <pre className="rounded-sm bg-surface-2 p-3 text-fine whitespace-pre-wrap wrap-anywhere">{text}</pre>
    </figure>
  );
}
