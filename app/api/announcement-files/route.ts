import { receiveAnnouncements } from "#lib/customs/receive-announcements";

export const POST = receiveAnnouncements;
