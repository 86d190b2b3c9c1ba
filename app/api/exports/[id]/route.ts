import { serveExport } from "#lib/exports/serve-export";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return serveExport(request, (await params).id);
}
