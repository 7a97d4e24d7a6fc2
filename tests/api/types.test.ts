import { expectTypeOf, test } from 'vitest';
import {
  type Config,
  type Diagnostic,
  defineConfig,
  defineRule,
  findMojibake,
  lintText,
  type Mojibake,
  type Profile,
  profiles,
} from '../../src/index.js';

// `tsc` reads this file: what is marked as an error must be one.
test('the types say what may be written', () => {
  expectTypeOf(
    defineConfig({ extends: ['strict'], rules: { 'text/mojibake': 'error' } }),
  ).toEqualTypeOf<Config>();
  // @ts-expect-error: no such preset
  defineConfig({ extends: 'srict' });
  // @ts-expect-error: no such key
  defineConfig({ rule: {} });
  // @ts-expect-error: no such severity
  defineConfig({ rules: { 'text/mojibake': 'eror' } });

  defineRule({
    id: 'our-blog/typed',
    description: '',
    messages: { here: 'There are {count}' },
    defaultOptions: { most: 3 },
    create({ options, report, post }) {
      expectTypeOf(options).toEqualTypeOf<{ most: number }>();
      expectTypeOf(post.source.text).toBeString();
      return {
        link(node) {
          expectTypeOf(node.url).toBeString();
          report({ message: 'here', data: { count: options.most }, at: node });
          // @ts-expect-error: no such message
          report({ message: 'there', at: node });
        },
      };
    },
  });
  // @ts-expect-error: a rule needs a check
  defineRule({ id: 'our-blog/idle', description: '', messages: {} });

  expectTypeOf(lintText).returns.resolves.toEqualTypeOf<readonly Diagnostic[]>();
  expectTypeOf(findMojibake('')).items.toEqualTypeOf<Mojibake>();
  expectTypeOf(profiles).items.toEqualTypeOf<Profile>();
});
