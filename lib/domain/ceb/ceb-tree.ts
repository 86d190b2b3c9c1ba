/** One element of a CEB document by local name; `text` is its own text, trimmed. */
export type CebTree = { name: string; text: string; children: readonly CebTree[] };

/** The leaves directly below an element, by name; where a name repeats, the first counts. */
export function leavesOf(tree: CebTree): Record<string, string> {
  const leaves: Record<string, string> = Object.create(null);
  for (const child of tree.children) {
    if (child.children.length === 0) leaves[child.name] ??= child.text;
  }
  return leaves;
}
