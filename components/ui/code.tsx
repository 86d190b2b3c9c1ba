import { classNames } from "#components/ui/class-names";

type CodeProps = { value: string; group?: number; className?: string };

/**
 * A number or a code as printed on the goods, in groups for the eye. The gaps are drawn, not written, so that
 * what is copied has none.
 */
export function Code({ value, group = 0, className }: CodeProps) {
  return (
    <span className={classNames("code-figures whitespace-nowrap", className)}>
      {groupsOf(value, group).map(({ text, at, apart }) => (
        <span key={at} className={apart ? "ms-[0.45em]" : undefined}>
          {text}
        </span>
      ))}
    </span>
  );
}

/** A prefix up to a hyphen stays with the first group: `RW-0KD7`, `F3QX`, `9`. */
function groupsOf(value: string, size: number): { text: string; at: number; apart: boolean }[] {
  if (size < 1) return [{ text: value, at: 0, apart: false }];
  const head = value.indexOf("-") + 1;
  const groups = [{ text: value.slice(0, head + size), at: 0, apart: false }];
  for (let at = head + size; at < value.length; at += size) {
    groups.push({ text: value.slice(at, at + size), at, apart: true });
  }
  return groups;
}
