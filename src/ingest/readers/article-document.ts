import { IsBoolean, IsOptional, IsString, ValidateBy } from 'class-validator';
import { LONGEST_METADATA } from './limits.js';
import { readAddress } from './read-address.js';
import { readDate } from './read-date.js';
import { readLanguage } from './read-language.js';

/** A text that its reader can make something of. */
const Reads = (name: string, allowed: string, read: (text: string) => unknown): PropertyDecorator =>
  ValidateBy({
    name,
    validator: {
      validate: (value) => typeof value === 'string' && read(value) !== null,
      defaultMessage: () => `$property must be ${allowed}`,
    },
  });

const ShortText = (): PropertyDecorator =>
  Reads('shortText', `text of at most ${LONGEST_METADATA} characters`, (text) =>
    text.length <= LONGEST_METADATA ? text : null,
  );

/** An article as JSON gives it: the fields of `ArticleSource`, all but the text optional or null. Others are ignored. */
export class ArticleDocument {
  @IsString()
  text!: string;

  @IsOptional()
  @ShortText()
  title?: string | null;

  @IsOptional()
  @ShortText()
  outlet?: string | null;

  @IsOptional()
  @ShortText()
  byline?: string | null;

  @IsOptional()
  @ShortText()
  agency?: string | null;

  @IsOptional()
  @ShortText()
  dateline?: string | null;

  @IsOptional()
  @Reads('date', 'a date as 2024, 2024-05 or 2024-05-31, or a time of a day', readDate)
  publishedAt?: string | null;

  @IsOptional()
  @Reads('address', 'an address that begins with http:// or https://', readAddress)
  url?: string | null;

  @IsOptional()
  @Reads('language', 'a code of ISO 639-1 as en or en-GB', readLanguage)
  language?: string | null;

  @IsOptional()
  @IsBoolean()
  sample?: boolean | null;
}

/** Fields that are text, beside the text itself. */
export const TEXT_FIELDS = ['title', 'outlet', 'byline', 'agency', 'dateline'] as const;
