import { DomainError, type FieldProblem, phrase } from '@duijie/domain';
import type { ProblemContext } from '@duijie/contracts';
import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { tidyBody } from './tidy-body.js';

class ShapePipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return super.transform(metadata.type === 'body' ? tidyBody(value) : value, metadata);
  }
}

/** Shapes are checked here against the DTO; an unknown field is refused by name rather than dropped in silence. */
export const shapeValidation = () =>
  new ShapePipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new DomainError('INPUT.INVALID', {}, undefined, problemsOf(errors)),
  });

/** At most this many are told at once: a hostile body must not make a huge answer. */
const MOST = 50;

export const problemsOf = (errors: readonly ValidationError[]): FieldProblem[] =>
  [...leaves(errors, '')].slice(0, MOST);

function* leaves(errors: readonly ValidationError[], parent: string): Generator<FieldProblem> {
  for (const error of errors) {
    const field = parent ? `${parent}.${error.property}` : error.property;
    if (error.constraints) yield { field, phrase: sentenceOf(error) };
    yield* leaves(error.children ?? [], field);
  }
}

function sentenceOf(error: ValidationError) {
  const failed = Object.keys(error.constraints ?? {})[0] ?? '';
  if (failed === 'whitelistValidation') return phrase('problem.unknown_field');
  const context = error.contexts?.[failed] as ProblemContext | undefined;
  return phrase(`problem.${context?.key ?? 'not_valid'}`, context?.params ?? {});
}
