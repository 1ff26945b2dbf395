import type { FactoryProvider } from '@nestjs/common';

/** A class that stands for what it makes: a port, a use-case, a service. */
export type Token<T> = abstract new (...args: never[]) => T;

/** Provides a class of the inner layers, which know nothing of Nest. The compiler checks each dependency against its place. */
export const provide = <A extends readonly unknown[], T>(
  type: new (...args: A) => T,
  ...dependencies: { readonly [K in keyof A]: Token<A[K]> }
): FactoryProvider<T> => ({
  provide: type,
  inject: [...dependencies] as FactoryProvider['inject'],
  useFactory: (...args: unknown[]) => new type(...(args as unknown as A)),
});
