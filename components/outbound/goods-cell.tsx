/** What a piece is and whose: two lines at most, however long the names; the whole of them is the title. */
export function GoodsCell({ goods, shop }: { goods: string; shop: string }) {
  return (
    <span className="grid max-w-[28em] min-w-[6em]">
      <span className="truncate" title={goods}>
        {goods}
      </span>
      <span className="truncate text-fine text-ink-2" title={shop}>
        {shop}
      </span>
    </span>
  );
}
