/**
 * Letters beyond a to z that words of a language have, in lower case: a word with another one is a foreign
 * word. From the languages' alphabets, with the letters of usual loanwords.
 */
export const alphabets: Readonly<Record<string, string>> = {
  en: 'éèêëïñç',
  de: 'äöüßé',
  fr: 'àâæçéèêëîïôœùûü',
  es: 'áéíñóúü',
  pt: 'áâãàçéêíóôõúü',
  it: 'àèéìíîòóù',
  nl: 'éèëïóöü',
  sv: 'åäöéà',
  da: 'æøåéó',
  nb: 'æøåéèòóô',
  fi: 'äöåšž',
  pl: 'ąćęłńóśźż',
  cs: 'áčďéěíňóřšťúůýž',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  ro: 'ăâîșțşţ',
  hu: 'áéíóöőúüű',
  tr: 'çğıöşüâîû\u0307',
  vi: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
  id: 'é',
  ca: 'àçèéíïòóúü·',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  be: 'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  bg: 'абвгдежзийклмнопрстуфхцчшщъьюя',
  sr: 'абвгдђежзијклљмнњопрстћуфхцчџш',
};
