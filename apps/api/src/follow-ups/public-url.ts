/** Where people reach the service, without a slash at the end: links in calendars and mails lead there. */
export class PublicUrl {
  constructor(readonly url: string) {}
}
