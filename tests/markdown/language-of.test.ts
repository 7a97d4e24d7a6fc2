import { expect, test } from 'vitest';
import { languageOf } from '../../src/markdown/language/language-of.js';

test.each<[string, string]>([
  [
    'en',
    'Last week we took the tram up to Graça, and it was as full as the guidebooks had said it would be.',
  ],
  [
    'de',
    'Letzte Woche sind wir mit der Tram nach Graça gefahren, und sie war so voll, wie es in den Reiseführern steht.',
  ],
  [
    'fr',
    'La semaine dernière nous avons pris le tram pour Graça, et il était aussi plein que dans les guides.',
  ],
  [
    'es',
    'La semana pasada tomamos el tranvía para subir a Graça y estaba tan lleno como dicen las guías de los turistas.',
  ],
  [
    'pt',
    'Na semana passada subimos de elétrico para a Graça e ele estava tão cheio como dizem os guias que não lemos.',
  ],
  [
    'it',
    'La settimana scorsa abbiamo preso il tram per la Graça, ed era pieno come dicono le guide che non si leggono.',
  ],
  [
    'nl',
    'Vorige week namen we de tram naar de Graça en die was net zo vol als het in de reisgidsen staat.',
  ],
  [
    'sv',
    'Förra veckan tog vi spårvagnen till Graça och den var lika full som det står i de böcker som vi inte har läst.',
  ],
  [
    'pl',
    'W zeszłym tygodniu pojechaliśmy tramwajem na Graçę i był tak pełny, jak się o tym pisze w przewodnikach, które nie są nowe.',
  ],
  [
    'tr',
    'Geçen hafta tramvay ile Graça için yola çıktık ve bu çok dolu bir araç gibi ama daha iyi bir yol var.',
  ],
  [
    'vi',
    'Tuần trước chúng tôi đi tàu điện đến Graça và nó đông như các sách hướng dẫn đã nói với những người đi.',
  ],
  [
    'fi',
    'Viime viikolla menimme raitiovaunulla ja se oli täynnä, mutta ei niin kuin oppaat sanovat, että se on aina.',
  ],
  ['ru', 'На прошлой неделе мы поехали на трамвае в Грасу, и он был полон.'],
  ['uk', 'Минулого тижня ми поїхали трамваєм до Граси, і він був повний її мешканців.'],
  ['ja', '先週は電車でグラサへ行きました。Linux とても混んでいました。'],
  ['zh', '上周我们坐电车去了格拉萨，人和旅游指南上说的一样多。'],
  ['ko', '지난주에 우리는 전차를 타고 그라사에 갔습니다. 매우 붐볐습니다.'],
])('%s', (language, text) => {
  expect(languageOf(text)?.language).toBe(language);
});

test.each([
  '',
  'Hello',
  'npm install foo bar baz qux lorem ipsum dolor sit amet consectetur',
  '12 34 56',
  'Graça',
])('unsure: %s', (text) => {
  expect(languageOf(text)).toBeUndefined();
});

test.each<[string, string]>([
  ['en', 'This is the end of it'],
  ['de', 'Das ist nicht die Straße'],
  ['fr', 'Une semaine dans les rues'],
  ['es', 'Cómo se hace el pan y por qué no'],
  ['pt', 'Não há pão na padaria'],
  ['vi', 'Tuần trước chúng tôi đi'],
])('a short text, a title for instance: %s', (language, text) => {
  expect(languageOf(text)?.language).toBe(language);
});

test.each([
  [
    'Kazakh',
    'Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең болып дүниеге келеді.',
  ],
  [
    'Macedonian',
    'Сите човечки суштества се раѓаат слободни и еднакви по достоинство и права, ѕвезда.',
  ],
  ['Yiddish', 'יעדער מענטש װערט געבױרן פֿרײַ און גלײַך אין כּבֿוד און רעכט.'],
  ['Romansh', 'Tuots umans naschan libers ed eguals in dignità e drets.'],
  [
    'half German, half French',
    'Das ist nicht die Straße und auch der Weg. Ce n’est pas la rue, et le chemin aussi.',
  ],
])('a language that is not known is none of the others: %s', (_, text) => {
  expect(languageOf(text)).toBeUndefined();
});

test('code, names and addresses do not decide', () => {
  expect(
    languageOf('git push origin main && npm run build -- --watch src/index.ts'),
  ).toBeUndefined();
  expect(languageOf('Maria Silva, João Souza, Inês Pereira, Rui Costa, Ana Lopes')).toBeUndefined();
});
