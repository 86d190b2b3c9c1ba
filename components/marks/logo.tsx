import { Ring } from "#components/marks/ring";

/** The closed loop and the name. */
export function Logo({ name, short = false }: { name: string; short?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2">
      <Ring quarters={4} title={short ? name : null} size={20} />
      {!short && <span className="text-head font-semibold">{name}</span>}
    </span>
  );
}
