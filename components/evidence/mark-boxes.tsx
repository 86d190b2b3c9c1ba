import type { PhotoMark } from "#components/item/item-file";
import type { PhotoBox } from "#lib/domain/photo-mark";

/** Where a box lies on its photo. */
export function placeOf({ left, top, width, height }: PhotoBox) {
  const part = (thousandths: number) => `${thousandths / 10}%`;
  return { left: part(left), top: part(top), width: part(width), height: part(height) };
}

/** What people pointed at, as numbered boxes; the list below the photo says what each means. */
export function MarkBoxes({ marks }: { marks: readonly PhotoMark[] }) {
  return marks.map(({ id, box }, at) => (
    <span
      key={id}
      aria-hidden
      style={placeOf(box)}
      className="pointer-events-none absolute border-2 border-attention outline-1 outline-surface"
    >
      <span className="code-figures absolute start-0 top-0 bg-attention px-1 text-fine text-on-attention">
        {at + 1}
      </span>
    </span>
  ));
}
