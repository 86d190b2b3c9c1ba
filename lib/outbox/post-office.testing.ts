import { SMTPServer } from "smtp-server";
import { env } from "#lib/env";

/** A letter as it reached the post office. */
type Posted = { to: string[]; headers: string; subject: string; text: string };

/** A real SMTP server at the address of the tests' settings, which keeps what it is handed, or refuses as told. */
export async function openPostOffice() {
  const posted: Posted[] = [];
  let refusal: number | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(refusal ? refused(refusal) : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        posted.push({ to, ...readLetter(Buffer.concat(chunks).toString("latin1")) });
        done();
      });
    },
  });
  // A client that breaks off is no trouble of the test.
  server.on("error", () => {});
  const port = Number(new URL(env().SMTP_URL ?? "").port);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    posted,
    refuseWith: (code: number | null) => {
      refusal = code;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function refused(responseCode: number): Error {
  return Object.assign(new Error("mailbox unavailable"), { responseCode });
}

/** Reads the one form our letters have: headers, and a plain text in base64. */
function readLetter(raw: string): Omit<Posted, "to"> {
  const [head = "", body = ""] = raw.split(/\r\n\r\n/, 2);
  const headers = head.replace(/\r\n[ \t]+/g, " ");
  const subject = /^Subject: (.*)$/m.exec(headers)?.[1] ?? "";
  return { headers, subject: wordOf(subject), text: Buffer.from(body, "base64").toString("utf8") };
}

/** Encoded words of a header; the white between two of them is none. */
function wordOf(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_all, word: string) =>
      Buffer.from(word, "base64").toString("utf8"),
    )
    .trim();
}
