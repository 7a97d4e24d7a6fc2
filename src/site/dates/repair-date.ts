import type { Profile } from '../../profiles/profile.js';
import type { SiteSettings } from '../site.js';
import { wallTime } from './calendar.js';
import { meaningsOf } from './compare-date.js';
import { formatDate } from './format-date.js';
import { type DateJudgement, judgeDate, siteZone } from './judge-date.js';
import { instantIn, type TimeZone } from './time-zone.js';
import type { WrittenDate } from './written-date.js';

/**
 * The same date in a form that the generator reads as it was meant, `undefined` when nobody can know
 * what was meant. Offsets are kept as far as the form can say them.
 */
export function repairDate(
  judgement: DateJudgement,
  profile: Profile,
  settings: SiteSettings,
): string | undefined {
  const written = judgement.written && certain(judgement.written);
  if (!written) return undefined;
  const zone = siteZone(settings);
  const form = profile.dates.write;
  const wall = wallTime(written);
  const own: TimeZone = written.zone?.kind === 'offset' ? fixedZone(written.zone.minutes) : zone;
  const { time } = instantIn(own, wall);
  const clock = form.includes('HH') ? form : 'YYYY-MM-DDTHH:mm:ssZ';
  const text =
    written.precision === 'day' && !written.zone
      ? formatDate(time, 'YYYY-MM-DD', own)
      : formatDate(time, clock, clock.includes('Z') ? own : zone);
  return isRead(text, time, profile, settings) ? text : undefined;
}

/** The one thing that can have been meant. */
function certain(written: WrittenDate): WrittenDate | undefined {
  if (written.zone?.kind === 'name' || written.precision === 'month') return undefined;
  const [first, second] = meaningsOf(written);
  const same = !second || second.month === second.day;
  return same && !(written.form === 'numeric' && written.shortYear) ? first : undefined;
}

function fixedZone(minutes: number): TimeZone {
  return { name: '', offsetAt: () => minutes };
}

function isRead(text: string, time: number, profile: Profile, settings: SiteSettings): boolean {
  const style = profile.frontMatter.formats[0] === 'lines' ? 'lines' : 'plain';
  const judged = judgeDate({ raw: text, kind: 'date', style, value: text }, profile, settings);
  return judged.verdict === 'reads' && Math.abs((judged.time ?? 0) - time) < 86_400_000;
}
