import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  isEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  Max,
  Min,
  Validate,
  ValidateNested,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isIsoDate, textFault, textLength, type PhraseParams } from '@duijie/domain';

/* One decorator a field: its shape for the validator, its description for OpenAPI, its sentence for the person. What a value
   means (dates in order, known terms, figures within limits) is the domain's business and is checked there, once, for every door. */

/** What the edge reads from a failed check: the message key under `problem.` and its parameters. */
export interface ProblemContext {
  readonly key: string;
  readonly params?: PhraseParams;
}

/* The library keeps the context of a failed check only where the check has words of its own; nobody reads these. */
const problem = (key: string, params?: PhraseParams) => ({
  message: key,
  context: { key, params } satisfies ProblemContext,
});
const problemOfEach = (key: string, params?: PhraseParams) => ({ each: true, ...problem(key, params) });

const all =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, name) => {
    for (const decorate of decorators) decorate(target, name);
  };

const presence = (optional: boolean | undefined): PropertyDecorator[] => (optional ? [IsOptional()] : []);

interface Options {
  readonly optional?: boolean;
  readonly description?: string;
}

@ValidatorConstraint({ name: 'faultlessText' })
class FaultlessText implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value !== 'string' || textFault(value) === undefined;
  }
}

@ValidatorConstraint({ name: 'maxCodePoints' })
class MaxCodePoints implements ValidatorConstraintInterface {
  validate(value: unknown, args?: { constraints: readonly unknown[] }): boolean {
    return typeof value !== 'string' || textLength(value) <= Number(args?.constraints[0]);
  }
}

/** A text that is faulty is none: the library's own check cannot stand half a character. */
@ValidatorConstraint({ name: 'workingEmail' })
class WorkingEmail implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && textFault(value) === undefined && isEmail(value);
  }
}

@ValidatorConstraint({ name: 'isoDate' })
class IsoDate implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isIsoDate(value);
  }
}

/** A text a person typed; lengths in code points. Lower bounds other than 1 are the domain's (a draft may be unfinished). */
export const TextField = ({ max, min = 0, ...options }: Options & { max: number; min?: number }) =>
  all(
    ApiProperty({
      type: String,
      minLength: min,
      maxLength: max,
      required: !options.optional,
      description: options.description,
    }),
    ...presence(options.optional),
    IsString(problem('not_text')),
    ...(min > 0 ? [MinLength(min, problem(min === 1 ? 'required' : 'too_short', { min }))] : []),
    Validate(MaxCodePoints, [max], problem('too_long', { max })),
    Validate(FaultlessText, problem('text_fault')),
  );

export const EmailField = ({ max }: { max: number }) =>
  all(
    ApiProperty({ type: String, format: 'email', maxLength: max }),
    IsString(problem('not_text')),
    MaxLength(max, problem('too_long', { max })),
    Validate(WorkingEmail, problem('not_an_email')),
  );

export const NumberField = ({
  min,
  max,
  decimals,
  ...options
}: Options & { min: number; max: number; decimals: number }) =>
  all(
    ApiProperty({
      type: decimals === 0 ? 'integer' : Number,
      minimum: min,
      maximum: max,
      required: !options.optional,
      description: options.description,
    }),
    ...presence(options.optional),
    decimals === 0
      ? IsInt(problem('whole_number'))
      : IsNumber(
          { allowInfinity: false, allowNaN: false, maxDecimalPlaces: decimals },
          problem('too_many_decimals', { decimals }),
        ),
    Min(min, problem('out_of_range', { min, max })),
    Max(max, problem('out_of_range', { min, max })),
  );

export const FlagField = (options: Options = {}) =>
  all(
    ApiProperty({ type: Boolean, required: !options.optional }),
    ...presence(options.optional),
    IsBoolean(problem('not_a_flag')),
  );

export const ChoiceField = (choices: readonly string[], options: Options & { name?: string } = {}) =>
  all(
    ApiProperty({ enum: choices, required: !options.optional, description: options.description }),
    ...presence(options.optional),
    IsIn([...choices], problem('not_a_choice', { choices: choices.join(', ') })),
  );

export const ChoicesField = (choices: readonly string[], options: Options & { max: number }) =>
  all(
    ApiProperty({ enum: choices, isArray: true, maxItems: options.max, required: !options.optional }),
    ...presence(options.optional),
    IsArray(problem('not_a_list')),
    ArrayMaxSize(options.max, problem('too_many', { max: options.max })),
    IsIn([...choices], problemOfEach('not_a_choice', { choices: choices.join(', ') })),
  );

/** Ids of the vocabulary or of divisions: known ones only, which the domain checks. */
export const TermIdsField = (options: Options & { max: number }) =>
  all(
    ApiProperty({ type: [String], maxItems: options.max, required: !options.optional }),
    ...presence(options.optional),
    IsArray(problem('not_a_list')),
    ArrayMaxSize(options.max, problem('too_many', { max: options.max })),
    IsString(problemOfEach('not_text')),
    MaxLength(80, problemOfEach('too_long', { max: 80 })),
    Validate(FaultlessText, problemOfEach('text_fault')),
  );

export const UuidField = (options: Options = {}) =>
  all(
    ApiProperty({ type: String, format: 'uuid', required: !options.optional }),
    ...presence(options.optional),
    IsUUID('all', problem('not_an_id')),
  );

/** Ids of things that have one; in lower case, as they are kept. */
export const UuidsField = (options: Options & { max: number }) =>
  all(
    ApiProperty({
      type: String,
      format: 'uuid',
      isArray: true,
      maxItems: options.max,
      required: !options.optional,
      description: options.description,
    }),
    ...presence(options.optional),
    IsArray(problem('not_a_list')),
    ArrayMaxSize(options.max, problem('too_many', { max: options.max })),
    IsUUID('all', problemOfEach('not_an_id')),
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value)
        ? value.map((each: unknown) => (typeof each === 'string' ? each.toLowerCase() : each))
        : value,
    ),
  );

export const DateField = (options: Options = {}) =>
  all(
    ApiProperty({
      type: String,
      format: 'date',
      required: !options.optional,
      description: options.description,
    }),
    ...presence(options.optional),
    Validate(IsoDate, problem('not_a_date')),
  );

type Class = new () => object;

export const PartField = (part: () => Class, options: Options = {}) =>
  all(
    ApiProperty({ type: () => part(), required: !options.optional }),
    ...presence(options.optional),
    IsObject(problem('not_an_object')),
    ValidateNested(problem('not_an_object')),
    Type(part),
  );

export const PartsField = (part: () => Class, options: Options & { max: number }) =>
  all(
    ApiProperty({ type: () => part(), isArray: true, maxItems: options.max, required: !options.optional }),
    ...presence(options.optional),
    IsArray(problem('not_a_list')),
    ArrayMaxSize(options.max, problem('too_many', { max: options.max })),
    // Nested validation would look into a list within the list, where no part belongs.
    IsObject(problemOfEach('not_an_object')),
    ValidateNested(problemOfEach('not_an_object')),
    Type(part),
  );

/* ── What answers are made of: description only, nothing to check ── */

type Shape = Class | (() => Class) | 'integer';

/**
 * The generator of the document knows a function that means "look later" by its name alone, `type`; any other it takes for a class, and one
 * without a name leaves a reference to nothing. Hence `type: () => part()` above too, and not `type: part`.
 */
const shapeOf = (shape: Shape) =>
  typeof shape === 'function' && !shape.prototype
    ? { type: () => (shape as () => Class)() }
    : { type: shape as () => Class };

/** A property of an answer. Scalars and classes are read from the property's type; lists name what they hold. */
export const Out = (
  options: {
    list?: Shape | [Shape];
    of?: Shape;
    enum?: readonly string[];
    optional?: true;
    format?: string;
  } = {},
) => {
  const list = Array.isArray(options.list) ? options.list[0] : options.list;
  const type = list ?? options.of;
  const shape = {
    ...(type ? shapeOf(type) : {}),
    ...(list ? { isArray: true } : {}),
    ...(options.enum ? { enum: options.enum } : {}),
    ...(options.format ? { format: options.format } : {}),
  };
  return options.optional ? ApiPropertyOptional(shape) : ApiProperty(shape);
};
