import { closeDatabase } from "#db/client";
import { claimDue } from "#lib/outbox/claim-due";
import { deliver } from "#lib/outbox/deliver";

// A process of its own that claims what is due at the moment it is told, makes one attempt of each, and ends.
const moment = new Date(Number(process.argv[2]));
const claimed = await claimDue(moment, 10);
await Promise.all(claimed.map((message) => deliver(message, () => moment)));
await closeDatabase();
