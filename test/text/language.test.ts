import { describe, expect, it } from '@jest/globals';
import { guessLanguage, isReadable } from '../../src/text/language.js';

const TEXTS = {
  en: 'The ministry said on Friday that it had not been told of the decision and that it would ask for an answer.',
  de: 'Das Ministerium sagte am Freitag, dass es von der Entscheidung nicht unterrichtet worden ist und eine Antwort verlangt.',
  fr: 'Le ministère a dit que la décision ne lui a pas été communiquée et que les alliés sont dans une position difficile.',
  es: 'El ministerio dijo el viernes que no fue informado de la decisión y que los aliados han pedido una respuesta por escrito.',
  ru: 'Министерство заявило в пятницу, что ему не сообщили о решении и что оно потребует ответа от союзников.',
  uk: 'Міністерство заявило у пʼятницю, що його не повідомили про рішення і що воно вимагатиме відповіді.',
};

describe('the language of a text', () => {
  it.each(Object.entries(TEXTS))('is told: %s', (code, text) => {
    expect(guessLanguage(text)).toBe(code);
    expect(isReadable(text, guessLanguage(text))).toBe(code === 'en');
  });

  it('is unknown for a few words, which are read as English', () => {
    expect(guessLanguage('Talks end without a deal')).toBe('und');
    expect(isReadable('Talks end without a deal', 'und')).toBe(true);
  });

  it('is unknown for other scripts, which are not read', () => {
    const arabic =
      'قالت الوزارة يوم الجمعة إنها لم تبلغ بالقرار وإنها ستطلب ردا مكتوبا من الحلفاء قبل نهاية الأسبوع الحالي';
    expect(guessLanguage(arabic)).toBe('und');
    expect(isReadable(arabic, 'und')).toBe(false);
  });
});
