import { existsSync } from 'node:fs';
import { openEventStore, type EventStore } from '@tandemspur/event-store';
import type { Configuration, Logger } from '@tandemspur/platform';
import { openDatabase } from '@tandemspur/runtime';
import { reasonOf } from '../reason.js';
import { isSameAddress, parseAddress, withoutSecrets, type Address } from './address.js';
import type { Ends } from './copy-store.js';
import { bringUpToDate, isSameDatabase, kindOfDatabase } from './postgres.js';
import { CopyRefused } from './refusal.js';

export interface EndsRequest {
  /** As written on the command line. */
  readonly from: string;
  readonly to: string;
  readonly verifyOnly: boolean;
}

const parsed = (option: string, written: string): Address => {
  const address = parseAddress(written);
  if (!address) throw new CopyRefused('address-unknown', { option });
  return address;
};

/** The two stores that two addresses name. Whoever opens them closes them. */
export class AddressedEnds implements Ends {
  readonly from: string;
  readonly to: string;
  readonly #source: Address;
  readonly #target: Address;
  readonly #undo: (() => Promise<void>)[] = [];
  #embedded: Promise<string> | undefined;

  /** @throws CopyRefused when an address is none, or both are one. */
  constructor(
    private readonly request: EndsRequest,
    private readonly configuration: Configuration,
    private readonly logger: Logger,
  ) {
    this.#source = parsed('--from', request.from);
    this.#target = parsed('--to', request.to);
    this.from = withoutSecrets(request.from);
    this.to = withoutSecrets(request.to);
    if (isSameAddress(this.#source, this.#target)) throw new CopyRefused('same-store');
  }

  /** @throws CopyRefused */
  openSource(): Promise<EventStore> {
    return this.#reach(this.from, async () => {
      if (this.#source.kind === 'embedded' && !existsSync(this.configuration.DATA_DIR))
        throw new CopyRefused('no-history', { address: this.from });
      const url = await this.#urlOf(this.#source);
      if (this.#source.kind !== 'kurrentdb' && (await kindOfDatabase(url)) !== 'ours')
        throw new CopyRefused('no-history', { address: this.from });
      return this.#open(url);
    });
  }

  /** Makes an empty database ready to take a history. @throws CopyRefused */
  openTarget(): Promise<EventStore> {
    return this.#reach(this.to, async () => {
      const url = await this.#urlOf(this.#target);
      if (this.#target.kind !== 'kurrentdb') await this.#prepareDatabase(url);
      return this.#open(url);
    });
  }

  async close(): Promise<void> {
    for (const undo of this.#undo.splice(0).reverse()) await undo();
  }

  async #prepareDatabase(url: string): Promise<void> {
    if (this.#source.kind !== 'kurrentdb' && (await isSameDatabase(await this.#urlOf(this.#source), url)))
      throw new CopyRefused('same-store');
    const kind = await kindOfDatabase(url);
    if (kind === 'foreign') throw new CopyRefused('foreign-database', { address: this.to });
    if (!this.request.verifyOnly) await bringUpToDate(url);
    else if (kind === 'empty') throw new CopyRefused('no-history', { address: this.to });
  }

  async #open(url: string): Promise<EventStore> {
    const store = await openEventStore(url);
    this.#undo.push(() => store.close());
    // A wrong address shows here, before anybody waits patiently for a server that is merely away.
    await store.head();
    return store;
  }

  #urlOf(address: Address): Promise<string> {
    if (address.kind !== 'embedded') return Promise.resolve(address.url);
    return (this.#embedded ??= this.#startEmbedded());
  }

  async #startEmbedded(): Promise<string> {
    const database = await openDatabase({ ...this.configuration, DATABASE_URL: undefined }, this.logger);
    this.#undo.push(() => database.close());
    return database.url;
  }

  async #reach<T>(address: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof CopyRefused) throw error;
      throw new CopyRefused('unreachable', { address, reason: reasonOf(error) });
    }
  }
}
