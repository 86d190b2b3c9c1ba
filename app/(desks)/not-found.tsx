import { NotThere } from "#components/shell/not-there";

export default function DeskNotFoundPage() {
  return <NotThere />;
}
