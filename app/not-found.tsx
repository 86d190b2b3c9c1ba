import { NotThere } from "#components/shell/not-there";

export default function NotFoundPage() {
  return (
    <main>
      <NotThere />
    </main>
  );
}
