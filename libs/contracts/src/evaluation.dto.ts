import { GATE_REASONS, NOTE, type FactorId, type GateReason } from '@duijie/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Out, TextField } from './fields.js';

const SHARES = { type: Object, additionalProperties: { type: 'number' } } as const;

/** On decisions that the weights had not seen; each want counts by how unlikely it was to be found where it stood. */
export class LogFiguresDto {
  @Out() wants: number;
  @Out() 'hr@10': number;
  @Out() 'mrr@10': number;
  @Out() 'ndcg@10': number;
}
export class ExposureFiguresDto {
  @Out() predictionCoverage: number;
  @Out() catalogueCoverage: number;
  @Out() longTail: number;
  /** Share of exposure by how many solutions a vendor has: one, few (2–4), many. */
  @ApiProperty(SHARES) byTier: Readonly<Record<string, number>>;
  /** By city of the vendor's seat. */
  @ApiProperty(SHARES) byCity: Readonly<Record<string, number>>;
}
export class HeldDto {
  @Out() candidate: LogFiguresDto;
  @Out() inForce: LogFiguresDto;
}
/** In nDCG@10 over the lists held out, with the 95 % interval of a paired bootstrap over them. */
export class GainDto {
  @Out() value: number;
  @Out() low: number;
  @Out() high: number;
  @Out({ of: 'integer' }) lists: number;
}
export class ExposureDto {
  @Out() candidate: ExposureFiguresDto;
  @Out() inForce: ExposureFiguresDto;
}
export class GateFindingDto {
  @Out({ enum: GATE_REASONS }) reason: GateReason;
  @Out() value: number;
  @Out() bound: number;
  /** Tier, city, or id of the organization that it is about. */
  @Out({ optional: true }) about?: string;
}
export class LearningReportDto {
  @Out({ of: 'integer' }) decisions: number;
  @Out({ of: 'integer' }) readers: number;
  @Out({ of: 'integer' }) folds: number;
  @Out() held: HeldDto;
  /** Versions learned before there was one have none. */
  @Out({ optional: true }) gain?: GainDto;
  /** Lists with a decision that were scored by earlier rules, and so could say nothing. */
  @Out({ of: 'integer', optional: true }) leftOut?: number;
  @Out() exposure: ExposureDto;
  /** Empty: the gate let it pass. */
  @Out({ list: () => GateFindingDto }) findings: readonly GateFindingDto[];
}
export class LearnedDto {
  @Out() at: Date;
  /** The version that was in force then. */
  @Out() against: string;
  @Out() report: LearningReportDto;
}
export class WeightsDto {
  @Out() version: string;
  /** Points out of 100, per factor. */
  @ApiProperty(SHARES) factors: Readonly<Record<FactorId, number>>;
  @Out({ optional: true }) learned?: LearnedDto;
  @Out() inForce: boolean;
  @Out() activatable: boolean;
}
export class WeightsActivationDto {
  @Out() id: string;
  @Out() version: string;
  @Out() accountId: string;
  @Out() accountName: string;
  @Out({ optional: true }) note?: string;
  @Out() at: Date;
}
export class KeptEvaluationDto {
  @Out() id: string;
  /** Name of the judged set. */
  @Out() set: string;
  @Out() scorerVersion: string;
  @Out({ of: 'integer' }) needs: number;
  @Out({ of: 'integer' }) pairs: number;
  @ApiProperty(SHARES) figures: Readonly<Record<string, number>>;
  @Out() at: Date;
}
export class EvaluationDto {
  @Out({ list: () => WeightsDto }) versions: readonly WeightsDto[];
  @Out({ list: () => WeightsActivationDto }) activations: readonly WeightsActivationDto[];
  @Out({ list: () => KeptEvaluationDto }) evaluations: readonly KeptEvaluationDto[];
}

export class ActivateWeightsDto {
  @TextField({ max: NOTE.max, optional: true }) note?: string;
}
