import type { LocalId } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';
import { foldWord } from '../tokens.js';

export type Gender = 'female' | 'male';

const FEMALE = readWordList('given-names.json', 'female');
const MALE = readWordList('given-names.json', 'male');
const FEMALE_TITLE =
  /^(?:mrs\.?|ms\.?|miss|madam|queen|princess|spokeswoman|chairwoman|congresswoman|councilwoman|actress|baroness|dame|lady)$/u;
const MALE_TITLE =
  /^(?:mr\.?|sir|lord|king|prince|pope|spokesman|chairman|congressman|councilman|businessman|sheikh|emir|sultan|ayatollah|bishop|archbishop|patriarch|imam|father|baron)$/u;
/** Surnames that Slavic women bear. */
const FEMALE_SURNAME = /(?:[oe]va|[oe]vna|skaya|skaia|ska|ckaya)$/u;
const MALE_SURNAME = /(?:[oe]v|skiy|skyi|skyy|skii)$/u;
const TITLE_REACH = 3;

/** Of a person by titles, else by the given name, else by the surname; null where nothing tells. */
export function genderOf(page: Page, draft: Draft, person: LocalId): Gender | null {
  const entity = draft.entities.get(person);
  if (entity?.kind !== 'Person') return null;
  const titles = draft
    .mentions()
    .filter((mention) => mention.entity === person && mention.form === 'NAME')
    .flatMap(({ from }) => titleGender(page, draft, from) ?? []);
  return titles[0] ?? nameGender(entity.name);
}

function titleGender(page: Page, draft: Draft, from: number): Gender | null {
  for (let at = from - 1; at >= from - TITLE_REACH && !draft.at(at); at -= 1) {
    const key = keyAt(page, at);
    if (FEMALE_TITLE.test(key)) return 'female';
    if (MALE_TITLE.test(key)) return 'male';
    if (!/^\p{L}+\.?$/u.test(key)) return null;
  }
  return null;
}

function nameGender(name: string): Gender | null {
  const words = name.split(/\s+/u).map(foldWord);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length > 1) {
    if (FEMALE.has(first)) return 'female';
    if (MALE.has(first)) return 'male';
  }
  if (FEMALE_SURNAME.test(last)) return 'female';
  return MALE_SURNAME.test(last) ? 'male' : null;
}
