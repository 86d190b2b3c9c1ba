/** The key that does the same, printed on the control; it is no part of the control's name. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span aria-hidden="true" className="inline-flex">
      <kbd className="code-figures rounded-sm border border-current/35 px-1 text-fine leading-[14px] font-normal">
        {keys}
      </kbd>
    </span>
  );
}
