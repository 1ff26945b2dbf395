import { setTimeout as pause } from 'node:timers/promises';
import { type IdSource, type Store, UnitOfWork } from '@duijie/application';
import type { DataSource } from 'typeorm';
import { isRetryable, translateError } from './connection/translate-error.js';
import { createStore } from './create-store.js';

const ATTEMPTS = 5;
/** Doubles with each attempt. Without jitter: of two that collide the server ends only one, so they do not meet again. */
const FIRST_PAUSE_MS = 5;

export class TypeormUnitOfWork extends UnitOfWork {
  /** @param dataSource initialized @param ids name the outbox rows */
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource,
  ) {
    super();
  }

  override async run<T>(work: (store: Store) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction((manager) => work(createStore(manager, this.ids)));
      } catch (error) {
        if (attempt === ATTEMPTS || !isRetryable(error)) throw translateError(error);
        await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
      }
    }
  }

  override async read<T>(work: (store: Store) => Promise<T>): Promise<T> {
    try {
      return await work(createStore(this.dataSource.manager, this.ids));
    } catch (error) {
      throw translateError(error);
    }
  }
}
