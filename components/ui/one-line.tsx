/** Text that keeps to one line, and says the whole of itself under the pointer. */
export function OneLine({ text }: { text: string }) {
  return (
    <span className="line-clamp-1" title={text}>
      {text}
    </span>
  );
}
