/** What a page that is not there calls itself, folded by `fold`, in the languages of the web. */
const titles: ReadonlySet<string> = new Set([
  '404',
  '404 error',
  '404 not found',
  '404 page not found',
  '404 file not found',
  'error 404',
  'error 404 not found',
  'error 404 page not found',
  'http 404 not found',
  'not found',
  'page not found',
  'page not found 404',
  'file not found',
  'page does not exist',
  'this page does not exist',
  'page introuvable',
  'page non trouvée',
  'erreur 404',
  'seite nicht gefunden',
  '404 seite nicht gefunden',
  'fehler 404',
  'página no encontrada',
  'página não encontrada',
  'pagina non trovata',
  'pagina niet gevonden',
  'sidan hittades inte',
  'siden blev ikke fundet',
  'strona nie została znaleziona',
  'nie znaleziono strony',
  'stránka nenalezena',
  'страница не найдена',
  'сторінку не знайдено',
  'sayfa bulunamadı',
  'ページが見つかりません',
  'お探しのページは見つかりませんでした',
  '页面不存在',
  '页面未找到',
  '找不到页面',
  '找不到網頁',
  '頁面不存在',
  '페이지를 찾을 수 없습니다',
]);

/**
 * Is a title nothing but the words for "not found"? A title with anything else in it may well be a
 * page about such errors.
 */
export function isNotFoundTitle(title: string): boolean {
  return title.length <= 80 && titles.has(fold(title));
}

function fold(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();
}
