import { DomainError, type Organization } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { PasswordHasher } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { requireGoodPassword } from './password-rule.js';

export interface FirstAdministratorInput {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly allianceName: string;
  /** Division code of the alliance's seat. */
  readonly region: string;
}

/** The first broker's administrator of an empty installation, with the alliance as its organization. @throws ACCOUNT.EMAIL_TAKEN, ACCESS.DENIED when a broker exists */
export class CreateFirstAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHasher,
    private readonly recorder: Recorder,
  ) {}

  async execute(actor: Actor, input: FirstAdministratorInput): Promise<{ readonly accountId: string }> {
    requireSystem(actor);
    requireGoodPassword(input.password, 'password');
    const passwordHash = await this.passwords.hash(input.password);
    const email = input.email.trim().toLowerCase();
    const createdAt = this.recorder.now();
    const organization: Organization = {
      id: this.recorder.nextId(),
      version: 1,
      name: input.allianceName,
      kinds: ['alliance'],
      state: 'verified',
      region: input.region,
      contact: { name: input.name, email },
      demo: false,
      createdAt,
    };
    const accountId = this.recorder.nextId();
    await this.unitOfWork.run(async (store) => {
      if ((await store.members.ofKind('alliance')).length > 0) throw new DomainError('ACCESS.DENIED');
      await store.organizations.insert(organization);
      await store.accounts.insert({
        id: accountId,
        email,
        name: input.name,
        passwordHash,
        locale: 'zh',
        createdAt,
      });
      await store.members.insert({
        id: this.recorder.nextId(),
        accountId,
        organizationId: organization.id,
        role: 'owner',
      });
      await store.history.append(
        this.recorder.line(actor, {
          subjectKind: 'organization',
          subjectId: organization.id,
          event: 'verified',
          to: 'verified',
        }),
      );
    });
    return { accountId };
  }
}
