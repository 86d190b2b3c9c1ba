import { Code } from "#components/ui/code";
import { TextLink } from "#components/ui/text-link";

/** A plate that leads to its piece. */
export function PieceLink({ plate }: { plate: string }) {
  return (
    <TextLink href={`/items/${plate}`}>
      <Code value={plate} group={4} />
    </TextLink>
  );
}
