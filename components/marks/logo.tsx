import { Ring } from "#components/marks/ring";
import { classNames } from "#components/ui/class-names";

/** The closed loop and the name; `shrinks` leaves only the loop to see where the screen is narrow. */
export function Logo({ name, shrinks = false }: { name: string; shrinks?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2">
      <Ring quarters={4} title={null} size={20} />
      <span className={classNames("text-head font-semibold", shrinks && "max-[1439px]:sr-only")}>{name}</span>
    </span>
  );
}
