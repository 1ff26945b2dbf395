import type { Blame, IdSource, Outbox, OutboxEvent, OutboxRow } from '@duijie/application';
import { type EntityManager, IsNull, LessThan, Not } from 'typeorm';
import { isKey, withoutNulls } from '../connection/rows.js';
import { changedRows } from '../connection/statement.js';
import { OutboxEntity } from '../entities/outbox.entity.js';

/** LISTEN on this to be woken when rows were committed; the payload says nothing. */
export const OUTBOX_CHANNEL = 'outbox';

/** Whom a row is about, where one look at it as it is now answers all rows that ask for it. */
const subjectOf = (event: OutboxEvent): string | null =>
  event.kind === 'PostingChanged' || event.kind === 'PostingIndexed' ? event.postingId : null;

/** On `o`: a newer row about the same posting says the same and is still to be handled. */
const IS_OVERTAKEN = `EXISTS (SELECT 1 FROM app.outbox n WHERE n.subject = o.subject AND n.id > o.id
  AND n.handled_at IS NULL AND n.dead_at IS NULL AND n.event ->> 'kind' = o.event ->> 'kind')`;

const LONGEST_ERROR = 4_000;
const OPEN = { handledAt: IsNull(), deadAt: IsNull() } as const;

const toRow = ({ dueAt: _due, leased: _leased, subject: _subject, ...row }: OutboxEntity): OutboxRow =>
  withoutNulls(row);

/** An error may quote anything; NUL cannot be stored, and a stack of a megabyte helps nobody. */
const storable = (error: string): string => error.replaceAll('\u0000', '\uFFFD').slice(0, LONGEST_ERROR);

export class TypeormOutbox implements Outbox {
  constructor(
    private readonly manager: EntityManager,
    private readonly ids: IdSource,
  ) {}

  async append(...events: readonly OutboxEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.manager.query(
      `WITH added AS (
         INSERT INTO app.outbox (id, event, subject, due_at)
         SELECT id, event, subject, to_timestamp(0) FROM unnest($1::uuid[], $2::jsonb[], $3::uuid[]) AS n (id, event, subject))
       SELECT pg_notify('${OUTBOX_CHANNEL}', '')`,
      [
        events.map(() => this.ids.next()),
        events.map((event) => JSON.stringify(event)),
        events.map(subjectOf),
      ],
    );
  }

  async lease(limit: number, leaseMs: number, now: Date): Promise<readonly OutboxRow[]> {
    const taken = await changedRows<{ id: string }>(
      this.manager,
      `UPDATE app.outbox o SET attempt = attempt + leased::integer, leased = true, due_at = $3
       FROM (SELECT id FROM app.outbox WHERE handled_at IS NULL AND dead_at IS NULL AND due_at <= $2
             ORDER BY due_at, id LIMIT $1 FOR UPDATE SKIP LOCKED) due
       WHERE o.id = due.id RETURNING o.id`,
      [limit, now, new Date(now.getTime() + leaseMs)],
    );
    if (taken.length === 0) return [];
    return this.rows(taken.map((row) => row.id));
  }

  async dropOvertaken(ids: readonly string[], now: Date): Promise<readonly string[]> {
    const keys = ids.filter(isKey);
    if (keys.length === 0) return [];
    const dropped = await changedRows<{ id: string }>(
      this.manager,
      `UPDATE app.outbox o SET handled_at = $2, leased = false
       WHERE o.id = ANY ($1::uuid[]) AND o.handled_at IS NULL AND o.dead_at IS NULL AND ${IS_OVERTAKEN} RETURNING o.id`,
      [keys, now],
    );
    return dropped.map((row) => row.id);
  }

  async begin(id: string, now: Date): Promise<OutboxRow | undefined> {
    if (!isKey(id)) return undefined;
    const [row] = await changedRows<OutboxEntity>(
      this.manager,
      `UPDATE app.outbox o SET starts = starts + 1, handled_at = CASE WHEN ${IS_OVERTAKEN} THEN $2::timestamptz END
       WHERE o.id = $1 AND o.handled_at IS NULL AND o.dead_at IS NULL
       RETURNING id, event, attempt, failures, starts, created_at AS "createdAt", last_error AS "lastError", handled_at AS "handledAt"`,
      [id, now],
    );
    return row && !row.handledAt ? withoutNulls(row) : undefined;
  }

  async find(id: string): Promise<OutboxRow | undefined> {
    const [row] = isKey(id) ? await this.rows([id]) : [];
    return row;
  }

  async markHandled(id: string, now: Date): Promise<boolean> {
    if (!isKey(id)) return false;
    const { affected } = await this.manager.update(
      OutboxEntity,
      { id, handledAt: IsNull() },
      { handledAt: now, deadAt: null, leased: false },
    );
    return affected === 1;
  }

  async postpone(id: string, availableAt: Date, error: string, blame: Blame): Promise<void> {
    if (!isKey(id)) return;
    await this.manager.update(
      OutboxEntity,
      { id, ...OPEN },
      {
        dueAt: availableAt,
        leased: false,
        attempt: () => 'attempt + 1',
        starts: 0,
        failures: () => (blame === 'row' ? 'failures + 1' : 'failures'),
        lastError: storable(error),
      },
    );
  }

  async markDead(id: string, now: Date, error: string): Promise<void> {
    if (!isKey(id)) return;
    await this.manager.update(
      OutboxEntity,
      { id, ...OPEN },
      { deadAt: now, leased: false, lastError: storable(error) },
    );
  }

  /** Newest first. */
  async dead(limit: number): Promise<readonly OutboxRow[]> {
    const rows = await this.manager.find(OutboxEntity, {
      where: { deadAt: Not(IsNull()) },
      order: { deadAt: 'DESC', id: 'DESC' },
      take: limit,
    });
    return rows.map(toRow);
  }

  async revive(id: string, now: Date): Promise<boolean> {
    if (!isKey(id)) return false;
    const { affected } = await this.manager.update(
      OutboxEntity,
      { id, deadAt: Not(IsNull()) },
      { deadAt: null, dueAt: now, leased: false, failures: 0, starts: 0, attempt: () => 'attempt + 1' },
    );
    if (affected !== 1) return false;
    await this.manager.query(`SELECT pg_notify('${OUTBOX_CHANNEL}', '')`);
    return true;
  }

  countOpen(): Promise<number> {
    return this.manager.countBy(OutboxEntity, OPEN);
  }

  async deleteHandledBefore(before: Date): Promise<number> {
    const { affected } = await this.manager.delete(OutboxEntity, { handledAt: LessThan(before) });
    return affected ?? 0;
  }

  /** Oldest first. */
  private async rows(ids: readonly string[]): Promise<readonly OutboxRow[]> {
    const rows = await this.manager
      .createQueryBuilder(OutboxEntity, 'o')
      .where('o.id = ANY (:ids)', { ids })
      .orderBy('o.id')
      .getMany();
    return rows.map(toRow);
  }
}
