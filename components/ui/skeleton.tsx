/** The place of something that is still on its way, as wide and high as the thing itself. */
export function Skeleton({ className = "h-4 w-full" }: { className?: string }) {
  return <span aria-hidden="true" className={`skeleton-block block rounded-sm ${className}`} />;
}
