import { serveMessage } from "#lib/customs/serve-message";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return serveMessage(request, await params);
}
