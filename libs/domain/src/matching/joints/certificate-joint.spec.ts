import type { HeldCertificate } from '../../posting/solution-content.js';
import { REPORT, sampleContext, sampleJoint, sampleSolution } from '../sample-pair.js';
import { CertificateAsk } from './certificate-joint.js';

const joint = (...certificates: HeldCertificate[]) =>
  sampleJoint(
    new CertificateAsk({ certificate: 'level-2', strength: 'constraint' }, 0, sampleContext.terms),
    sampleSolution({ certificates }),
  );

describe('CertificateAsk', () => {
  it('passes a proven one', () =>
    expect(joint({ certificate: 'level-2', proof: REPORT })).toMatchObject({ outcome: 'pass', earned: 1 }));
  it('passes a higher one that includes it', () =>
    expect(joint({ certificate: 'level-3', proof: REPORT })).toMatchObject({
      outcome: 'pass',
      offer: { label: { params: { certificate: { zh: '3' } } } },
    }));
  it('leaves a declared one 待核实', () =>
    expect(joint({ certificate: 'level-2' })).toMatchObject({ outcome: 'unverified', earned: 0.6 }));
  it('takes one that ran out for no evidence, and says so', () =>
    expect(joint({ certificate: 'level-2', validUntil: '2026-11-19', proof: REPORT })).toMatchObject({
      outcome: 'unverified',
      earned: 0,
      offer: { label: { key: 'match.offer.certificate_expired' } },
    }));
  it('holds one good until its last day', () =>
    expect(joint({ certificate: 'level-2', validUntil: '2026-11-20', proof: REPORT }).outcome).toBe('pass'));
  it('prefers the one that still stands', () =>
    expect(
      joint(
        { certificate: 'level-2', validUntil: '2020-01-01', proof: REPORT },
        { certificate: 'level-4', proof: REPORT },
      ),
    ).toMatchObject({
      outcome: 'pass',
      offer: { path: 'certificates.1' },
    }));
  it('leaves silence 待核实', () =>
    expect(joint()).toMatchObject({ outcome: 'unverified', earned: 0, possible: 1 }));
});
